-- Rapporteur for Neovim 0.11 and later. The plugin enables it by itself; where only this file was copied,
-- `vim.lsp.enable('rapporteur')` does.
local found, config = pcall(require, 'rapporteur.config')
if found then
  return config.client()
end
return {
  cmd = { 'rapporteur', 'serve' },
  filetypes = { 'un-resolution' },
  root_markers = { 'rapporteur.toml', '.git' },
}

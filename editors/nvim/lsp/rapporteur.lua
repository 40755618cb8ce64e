-- Rapporteur for Neovim 0.11 and later: `vim.lsp.enable('rapporteur')` starts it for drafts.
return {
  cmd = { 'rapporteur', 'serve' },
  filetypes = { 'un-resolution' },
  root_markers = { 'rapporteur.toml', '.git' },
}

-- What a person has chosen, and what follows from it for the client.
local M = {}

---@class rapporteur.Options
---@field enable? boolean start the server for drafts by itself (default: true)
---@field cmd? string[] how the server is started (default: found by itself, see M.program)
---@field settings? table what docs/settings.schema.json describes, such as { profile = 'ga', rules = { ... } }
---@field plain_text? 'off'|'first-lines'|'always' whether other .txt and .md files are drafts (default: 'off')
---@field mappings? boolean keys for the commands, in drafts only (default: false)
---@field rightleft? boolean show Arabic drafts from right to left (default: true, unless the terminal does it)
---@field inlay_hints? boolean show the server's hints within the text (default: false)
---@field code_lenses? boolean show the server's lines above the title (default: false)
---@field completion? boolean offer completions while one types, from 0.11 on (default: false)

---@return rapporteur.Options
function M.options()
  local chosen = vim.g.rapporteur
  return type(chosen) == 'table' and chosen or {}
end

--- The program: as chosen, on PATH, or where cargo puts it in the repository that this plugin is part of.
---@return string|nil path nil if there is none
---@return string[] tried
function M.program()
  local chosen = M.options().cmd
  if chosen then
    return vim.fn.executable(chosen[1]) == 1 and chosen[1] or nil, { chosen[1] }
  end
  local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
  local tried = { 'rapporteur' }
  for _, profile in ipairs({ 'release', 'measure', 'debug' }) do
    tried[#tried + 1] = vim.fs.normalize(here .. '/../../../../target/' .. profile .. '/rapporteur')
  end
  for _, path in ipairs(tried) do
    if vim.fn.executable(path) == 1 then
      return path, tried
    end
  end
  return nil, tried
end

--- The client's configuration, for vim.lsp.config and vim.lsp.start alike.
function M.client()
  local options = M.options()
  local cmd = options.cmd or { M.program() or 'rapporteur', 'serve' }
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  -- Where something is cited: the code lenses show it with a command of ours.
  capabilities.experimental = { commands = { commands = { 'rapporteur.showReferences' } } }
  if vim.fn.has('nvim-0.11') == 0 then
    -- 0.10 miscounts UTF-16 columns behind letters of more than one byte (it takes a place in bytes that is greater than the
    -- line's length in UTF-16 for the end of the line). It counts bytes right.
    capabilities.general.positionEncodings = { 'utf-8', 'utf-16' }
    -- It shows code lenses, but does not say so.
    capabilities.textDocument.codeLens = { dynamicRegistration = false }
  end
  local config = {
    name = 'rapporteur',
    cmd = cmd,
    filetypes = { 'un-resolution' },
    handlers = {
      ['window/showDocument'] = function(...)
        return require('rapporteur.commands').show(...)
      end,
    },
    root_markers = { 'rapporteur.toml', '.git' },
    capabilities = capabilities,
    settings = { rapporteur = options.settings or vim.empty_dict() },
  }
  if options.settings then
    config.init_options = options.settings
  end
  return config
end

return M

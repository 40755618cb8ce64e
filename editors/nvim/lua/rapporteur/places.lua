-- Places that the server names, as a list to jump through.
local M = {}

--- `arguments` are those of VS Code's command for the same: a URI, a position, locations.
function M.show(arguments, client_id)
  local client = vim.lsp.get_client_by_id(client_id)
  local locations = arguments and arguments[3]
  if not client or type(locations) ~= 'table' or #locations == 0 then
    vim.notify('Rapporteur: there is no such place.', vim.log.levels.INFO)
    return
  end
  local items = vim.lsp.util.locations_to_items(locations, client.offset_encoding)
  vim.fn.setloclist(0, {}, ' ', { title = 'Rapporteur', items = items })
  vim.cmd('lopen')
end

return M

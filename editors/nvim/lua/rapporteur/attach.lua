-- What is switched on in a draft when the server has come up, if the person wants it.
local M = {}

-- 0.11 made a method of this function.
function M.supports(client, method)
  if vim.fn.has('nvim-0.11') == 1 then
    return client:supports_method(method)
  end
  return client.supports_method(method)
end

function M.attach(client, buffer)
  local options = require('rapporteur.config').options()
  if options.inlay_hints and M.supports(client, 'textDocument/inlayHint') then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
  if options.completion and vim.lsp.completion and M.supports(client, 'textDocument/completion') then
    vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = true })
    -- That asks at the server's trigger characters only, and opening words are made of letters.
    vim.api.nvim_create_autocmd('InsertCharPre', {
      group = vim.api.nvim_create_augroup('rapporteur.completion.' .. buffer, {}),
      buffer = buffer,
      callback = function()
        if vim.fn.pumvisible() == 0 and vim.v.char:find('^[%a\x80-\xff]') then
          vim.schedule(vim.lsp.completion.get or vim.lsp.completion.trigger)
        end
      end,
    })
  end
  -- In a window from right to left their words would be mirrored.
  local mirrored = options.rightleft ~= false and not vim.o.termbidi and require('rapporteur.detect').right_to_left(buffer)
  if options.code_lenses and not mirrored and M.supports(client, 'textDocument/codeLens') then
    if vim.lsp.codelens.enable then
      vim.lsp.codelens.enable(true, { bufnr = buffer })
    else
      vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'TextChanged' }, {
        group = vim.api.nvim_create_augroup('rapporteur.lenses.' .. buffer, {}),
        buffer = buffer,
        callback = function()
          vim.lsp.codelens.refresh({ bufnr = buffer })
        end,
      })
      vim.lsp.codelens.refresh({ bufnr = buffer })
    end
  end
end

return M

-- Does what a person does with a draft, and ends with 0 if all of it came out as it should.
local failed = 0

local function check(name, holds, found)
  io.write(('%s  %s%s\n'):format(holds and 'ok' or 'NO', name, holds and '' or ': ' .. vim.inspect(found)))
  if not holds then
    failed = failed + 1
  end
end

local function eventually(condition)
  return vim.wait(5000, condition, 10)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

-- Puts the cursor on the first place of a plain text.
local function onto(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. words, 'c') > 0, words)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    found[#found + 1] = tostring(diagnostic.code)
  end
  table.sort(found)
  return found
end

local function run()
  check('the file is a draft', vim.bo.filetype == 'un-resolution', vim.bo.filetype)
  eventually(function()
    local client = vim.lsp.get_clients({ bufnr = 0 })[1]
    return client ~= nil and client.initialized
  end)
  local client = vim.lsp.get_clients({ bufnr = 0 })[1]
  check('the server runs', client ~= nil, 'no client')
  if not client then
    return
  end
  io.write('    columns in ' .. client.offset_encoding .. '\n')

  eventually(function()
    return #codes() >= 3
  end)
  check('findings', vim.deep_equal(codes(), { 'paragraph-number', 'subparagraph-label', 'wrong-date' }), codes())

  onto('59/50')
  vim.lsp.buf.hover()
  local shown = ''
  eventually(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
  end)
  check('hover', shown:find('59/50', 1, true) and shown:find('2 December 2004', 1, true), shown)

  onto('2 above')
  vim.lsp.buf.definition()
  eventually(function()
    return vim.fn.line('.') ~= 15
  end)
  check('definition of a reference', vim.api.nvim_get_current_line():find('^2%. Requests') ~= nil, vim.fn.getpos('.'))

  onto('12 December')
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { 'quickfix' }, diagnostics = {} },
    filter = function(action)
      return action.title:find('2 December 2004', 1, true) ~= nil
    end,
  })
  eventually(function()
    return text():find('of 2 December 2004', 1, true) ~= nil
  end)
  check('a fix is applied', text():find('of 2 December 2004', 1, true), text())
  eventually(function()
    return not vim.tbl_contains(codes(), 'wrong-date')
  end)
  check('its finding goes', not vim.tbl_contains(codes(), 'wrong-date'), codes())

  onto('remain')
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes('cwstay<Esc>', true, false, true), 'xt', false)
  check('typing', text():find('to stay seized', 1, true), text())

  -- A script is one undo step unless it says otherwise.
  vim.bo.undolevels = vim.bo.undolevels
  local before = text()
  onto('Invites')
  local cursor = vim.api.nvim_get_current_line():sub(vim.fn.col('.'), vim.fn.col('.') + 6)
  vim.lsp.buf.format({ name = 'rapporteur', timeout_ms = 5000 })
  local after = text()
  check('renumbered', after:find('\n(b) On the benefits', 1, true) and after:find('\n3. Invites', 1, true), after)
  local now = vim.api.nvim_get_current_line():sub(vim.fn.col('.'), vim.fn.col('.') + 6)
  check('the cursor stays', now == cursor, now)
  eventually(function()
    return #codes() == 0
  end)
  check('no findings are left', #codes() == 0, codes())
  vim.cmd('silent undo')
  check('one undo takes it back', text() == before, text())

  local symbols = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', {
    textDocument = vim.lsp.util.make_text_document_params(),
  }, 5000)
  local answer = symbols and symbols[client.id] and symbols[client.id].result or {}
  check('outline', #answer > 0, symbols)
end

local well, reason = xpcall(run, debug.traceback)
if not well then
  io.write('NO  ' .. reason .. '\n')
  failed = failed + 1
end
vim.cmd(failed == 0 and 'qa!' or 'cq!')

-- Does what a person does with a draft, and ends with 0 if all of it came out as it should.
-- FIXTURES names editors/test/drafts.json; the draft's name says which of them it is.
local failed, passed = 0, 0

local function check(name, holds, found)
  if holds then
    passed = passed + 1
  else
    failed = failed + 1
    io.write(('NO  %s: %s\n'):format(name, type(found) == 'string' and found or vim.inspect(found)))
  end
end

local function eventually(condition)
  return (vim.wait(10000, condition, 10))
end

-- The draft stays where it is while pages are opened beside it.
local draft = vim.api.nvim_get_current_buf()

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(draft, 0, -1, false), '\n')
end

local fixture
for _, each in ipairs(vim.json.decode(table.concat(vim.fn.readfile(vim.env.FIXTURES), '\n'))) do
  if each.file == vim.fn.expand('%:t') then
    fixture = each
  end
end

-- Puts the cursor on the first place of a plain text.
local function onto(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      vim.fn.cursor(number, column)
      return
    end
  end
  error('not in the text: ' .. words)
end

-- What stands at the cursor: moves with the text, if the cursor does.
local function at_cursor(count)
  return vim.fn.strcharpart(vim.api.nvim_get_current_line():sub(vim.fn.col('.')), 0, count)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(draft)) do
    found[tostring(diagnostic.code)] = true
  end
  return found
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function keys(typed)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(typed, true, false, true), 'xt', false)
end

-- A script is one undo step unless it says otherwise.
local function new_undo_step()
  vim.bo.undolevels = vim.bo.undolevels
end

local function replaced(whole, from, to)
  local start, stop = whole:find(from, 1, true)
  assert(start, from)
  return whole:sub(1, start - 1) .. to .. whole:sub(stop + 1)
end

-- Each change is of a line: what stands there, what stands there then.
local function changed(whole, changes)
  local lines = vim.split(whole, '\n')
  for _, change in ipairs(changes) do
    lines[change[1]] = replaced(lines[change[1]], change[2], change[3])
  end
  return table.concat(lines, '\n')
end

local function renumbered(whole)
  return changed(whole, fixture.renumbered)
end

local client

local function request(method, more)
  local params = vim.tbl_extend('force', { textDocument = { uri = vim.uri_from_bufnr(draft) } }, more or {})
  local answer = (vim.lsp.buf_request_sync(draft, method, params, 10000) or {})[client.id]
  if not answer or answer.error or answer.err then
    check(method, false, answer or 'no answer')
    return nil
  end
  return answer.result
end

local function here()
  return vim.lsp.util.make_position_params(0, client.offset_encoding).position
end

local function run()
  local original = text()
  assert(fixture, 'no fixture for this draft')

  check('the file is a draft', vim.bo.filetype == 'un-resolution', vim.bo.filetype)
  onto(fixture.opening)
  local group = vim.fn.synIDattr(vim.fn.synID(vim.fn.line('.'), vim.fn.col('.'), 1), 'name')
  check('opening words are coloured without the server', group:find('^unresOpening') ~= nil, group)
  check('right to left', vim.wo.rightleft == (fixture.language == 'ar'), vim.wo.rightleft)

  eventually(function()
    client = vim.lsp.get_clients({ bufnr = draft, name = 'rapporteur' })[1]
    return client ~= nil and client.initialized
  end)
  check('the server runs', client ~= nil, 'no client')
  if not client then
    return
  end
  check('columns', client.offset_encoding == vim.env.EXPECTED, client.offset_encoding)

  local function found(...)
    local wanted = { ... }
    return eventually(function()
      local now = codes()
      for _, code in ipairs(wanted) do
        if not now[code] then
          return false
        end
      end
      return true
    end)
  end
  local function gone(code)
    return eventually(function()
      return not codes()[code]
    end)
  end
  check('findings', found('paragraph-number', 'subparagraph-label', 'wrong-date'), codes())

  -- Hover.
  onto(fixture.citation)
  vim.lsp.buf.hover()
  eventually(float)
  local window = float()
  local shown = window and table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  check('hover', shown and shown:find(fixture.hover, 1, true) and shown:find('59/50', 1, true), shown or 'nothing')
  if window then
    vim.api.nvim_win_close(window, true)
  end

  -- Definition of a reference within the draft, and back.
  onto(fixture.reference)
  local from = vim.fn.getpos('.')
  vim.lsp.buf.definition()
  eventually(function()
    return vim.fn.line('.') ~= from[2]
  end)
  check('definition of a reference', vim.fn.line('.') == fixture.target, vim.fn.getpos('.'))
  keys('<C-o>')
  check('and back', vim.deep_equal(vim.fn.getpos('.'), from), vim.fn.getpos('.'))

  -- Definition of a citation: its page, and back.
  onto(fixture.citation)
  from = vim.fn.getpos('.')
  vim.lsp.buf.definition()
  eventually(function()
    return vim.api.nvim_get_current_buf() ~= draft
  end)
  local page = vim.api.nvim_buf_get_name(0)
  check('definition of a citation', page:find('A_RES_59_50', 1, true), page)
  keys('<C-o>')
  check('and back to the draft', vim.api.nvim_get_current_buf() == draft, vim.api.nvim_buf_get_name(0))
  check('at its place', vim.deep_equal(vim.fn.getpos('.'), from), vim.fn.getpos('.'))

  -- Findings follow what is typed.
  new_undo_step()
  onto(fixture.date[1])
  keys('x')
  check('typing', text() == replaced(original, fixture.date[1], fixture.date[2]), text())
  check('a finding goes', gone('wrong-date'), codes())
  keys('i1<Esc>')
  check('typed back', text() == original, text())
  check('and it comes back', found('wrong-date'), codes())

  -- A fix.
  new_undo_step()
  onto(fixture.date[1])
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { 'quickfix' }, diagnostics = {} },
    filter = function(action)
      return action.title:find(fixture.date[2], 1, true) ~= nil
    end,
  })
  local fixed = replaced(original, fixture.date[1], fixture.date[2])
  eventually(function()
    return text() == fixed
  end)
  check('a fix is applied', text() == fixed, text())
  check('its finding goes', gone('wrong-date'), codes())
  vim.cmd('silent undo')
  check('the fix is undone in one step', text() == original, text())

  -- Renumbering, by the command.
  new_undo_step()
  vim.fn.cursor(22, 1)
  vim.fn.search('\\d', 'W')
  keys('W')
  local place, tick = at_cursor(8), vim.api.nvim_buf_get_changedtick(draft)
  vim.cmd('Rapporteur renumber')
  eventually(function()
    return vim.api.nvim_buf_get_changedtick(draft) ~= tick
  end)
  check('renumbered', text() == renumbered(original), text())
  check('the cursor stays at its word', at_cursor(8) == place, { place, at_cursor(8) })
  check('no gap is left', gone('paragraph-number') and gone('subparagraph-label'), codes())
  vim.cmd('silent undo')
  check('one undo takes it back', text() == original, text())
  vim.cmd('silent redo')
  check('and redo makes it', text() == renumbered(original), text())
  vim.cmd('silent undo')

  -- Renumbering, by formatting, with the mapping of the plugin for undo's sake not used.
  new_undo_step()
  vim.lsp.buf.format({ name = 'rapporteur', timeout_ms = 10000 })
  check('formatted', text() == renumbered(original), text())

  -- Paragraphs move with what belongs to them, and back.
  local numbered = renumbered(original)
  local function becomes(name, wanted)
    eventually(function()
      return text() == wanted
    end)
    check(name, text() == wanted, text())
  end
  local function stays(name, line, words)
    eventually(function()
      return vim.fn.line('.') == line and at_cursor(8) == words
    end)
    check(name, vim.fn.line('.') == line and at_cursor(8) == words, { vim.fn.getpos('.'), at_cursor(8), words })
  end
  new_undo_step()
  vim.fn.cursor(fixture.target - 2, 1)
  keys('W')
  place = at_cursor(8)
  keys('<M-Down>')
  eventually(function()
    return text() ~= numbered
  end)
  check('a paragraph moves down', text() ~= numbered, text())
  eventually(function()
    return at_cursor(8) == place
  end)
  check('with the cursor', at_cursor(8) == place, { place, at_cursor(8) })
  keys('<M-Up>')
  becomes('and up again', numbered)
  stays('and so does the cursor', fixture.target - 2, place)

  -- It becomes a sub-paragraph, and rises again.
  new_undo_step()
  local low, was = unpack(fixture.indented)
  vim.fn.cursor(low, #was + 2)
  place = at_cursor(8)
  keys('<M-Right>')
  becomes('indented', changed(numbered, { fixture.indented }))
  stays('the cursor stays at its word when it is indented', low, place)
  keys('<M-Left>')
  becomes('outdented', numbered)
  stays('the cursor stays at its word when it is outdented', low, place)

  -- A new paragraph below, and one above; the cursor behind its number. One step to undo.
  local function inserted(changes)
    local lines = vim.split(changed(numbered, changes), '\n')
    table.insert(lines, fixture.target, '')
    table.insert(lines, fixture.target, fixture.label)
    return table.concat(lines, '\n')
  end
  for _, each in ipairs({ { ' o', fixture.target - 2, 'below' }, { ' O', fixture.target, 'above' } }) do
    new_undo_step()
    vim.fn.cursor(each[2], 1)
    keys(each[1])
    becomes('a paragraph is inserted ' .. each[3], inserted(fixture.inserted))
    eventually(function()
      return vim.fn.line('.') == fixture.target and vim.fn.col('.') >= #fixture.label
    end)
    -- One goes on in insert mode, but not before this script ends: the cursor is on the last column or behind it.
    local at = vim.fn.getpos('.')
    check('the cursor is behind its number', at[2] == fixture.target and at[3] - #fixture.label <= 1, at)
    vim.cmd('stopinsert')
    vim.cmd('silent undo')
    check('one undo takes it away', text() == numbered, text())
  end
  vim.cmd('silent undo 0')
  check('undone to the beginning', text() == original, text())

  local function offers(method)
    if (vim.fn.has('nvim-0.11') == 1 and client:supports_method(method) or vim.fn.has('nvim-0.11') == 0 and client.supports_method(method)) then
      return true
    end
    check(method, false, 'the server does not offer it')
    return false
  end

  -- Structure.
  local symbols = request('textDocument/documentSymbol') or {}
  local names = vim.inspect(symbols)
  check('outline', #symbols > 0 and names:find('2', 1, true), symbols)
  check('folds', #(request('textDocument/foldingRange') or {}) > 0, 'none')
  onto(fixture.citation)
  local highlights = request('textDocument/documentHighlight', { position = here() }) or {}
  check('highlights', #highlights > 0, highlights)
  local places = request('textDocument/references', { position = here(), context = { includeDeclaration = true } })
  check('references', #(places or {}) > 0, places)

  -- Completion, at the head of a new paragraph after the first.
  if offers('textDocument/completion') then
    new_undo_step()
    onto(fixture.opening)
    vim.api.nvim_buf_set_lines(draft, vim.fn.line('.'), vim.fn.line('.'), false, { '', fixture.completion[1] })
    vim.fn.cursor(vim.fn.line('.') + 2, 1)
    vim.fn.cursor(vim.fn.line('.'), #fixture.completion[1] + 1)
    local position = { line = vim.fn.line('.') - 1 }
    position.character = client.offset_encoding == 'utf-8' and #fixture.completion[1]
      or vim.fn.strutf16len(fixture.completion[1])
    local answer = request('textDocument/completion', { position = position }) or {}
    local labels = {}
    for _, item in ipairs(answer.items or answer) do
      labels[#labels + 1] = item.label
    end
    check('completion', vim.tbl_contains(labels, fixture.completion[2]), vim.list_slice(labels, 1, 20))
    vim.cmd('silent undo')
    check('completion is undone', text() == original, text())
  end

  -- A date is hinted at where none stands.
  if offers('textDocument/inlayHint') then
    new_undo_step()
    onto(fixture.dated[1])
    local line = vim.fn.line('.')
    local undated = replaced(vim.fn.getline(line), fixture.dated[1], fixture.dated[2])
    vim.api.nvim_buf_set_lines(draft, line - 1, line, false, { undated })
    local hints = {}
    local hinted = eventually(function()
      hints = vim.tbl_map(function(hint)
        local label = hint.inlay_hint.label
        return type(label) == 'string' and label or label[1].value
      end, vim.lsp.inlay_hint.get({ bufnr = draft }))
      return vim.iter(hints):any(function(label)
        return label:find(fixture.hint, 1, true) ~= nil
      end)
    end)
    check('inlay hints', hinted, hints)
    vim.cmd('silent undo')
  end

  if offers('textDocument/semanticTokens/full') then
    onto(fixture.opening)
    local tokens
    eventually(function()
      tokens = vim.lsp.semantic_tokens.get_at_pos(draft, vim.fn.line('.') - 1, vim.fn.col('.') - 1)
      return tokens and #tokens > 0
    end)
    check('semantic tokens', tokens and tokens[1] and tokens[1].type == 'keyword', tokens or 'none')
  end
  if offers('textDocument/codeLens') then
    local lenses = request('textDocument/codeLens') or {}
    check('code lenses', #lenses > 0, lenses)
  end
  if offers('workspace/symbol') then
    local answer = request('workspace/symbol', { query = '65/122' }) or {}
    check('symbols of the index', vim.inspect(answer):find('65/122', 1, true), answer)
    local words = vim.fn.getcompletion('Rapporteur lookup A/RES/65/12', 'cmdline')
    check('completion of :Rapporteur lookup', vim.tbl_contains(words, 'A/RES/65/122'), words)
  end
  if offers('textDocument/rename') then
    new_undo_step()
    onto(fixture.language == 'fr' and '[^1]' or fixture.language == 'zh' and '<sup>1' or '¹')
    local inside = fixture.language == 'fr' and 2 or fixture.language == 'zh' and 5 or 0
    vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + inside)
    vim.lsp.buf.rename('7')
    eventually(function()
      return text() ~= original
    end)
    local _, count = text():gsub(fixture.language == 'fr' and '%[%^7%]' or fixture.language == 'zh' and '<sup>7</sup>' or '⁷', '')
    check('a footnote is renamed, marker and note', count == 2, text())
    vim.cmd('silent undo')
    check('the renaming is undone', text() == original, text())
  end

  -- Who cites whom, and the series: 65/122 stands in one.
  local window_of_draft = vim.api.nvim_get_current_win()
  local function listed(command)
    vim.api.nvim_set_current_win(window_of_draft)
    vim.fn.setloclist(window_of_draft, {}, 'f')
    vim.cmd('Rapporteur ' .. command)
    eventually(function()
      return #vim.fn.getloclist(window_of_draft) > 0
    end)
    local found = vim.tbl_map(function(item)
      return vim.fn.bufname(item.bufnr):match('[^/]*$') .. ' ' .. item.text
    end, vim.fn.getloclist(window_of_draft))
    vim.cmd('lclose')
    return found
  end
  local function with(found, words)
    return vim.iter(found):any(function(line)
      return line:find(words, 1, true) ~= nil
    end)
  end
  onto(fixture.citation)
  local cites = vim.fn.getline('.')
  vim.fn.setline('.', replaced(cites, fixture.citation, '65/122'))
  onto('65/122')
  local there = vim.fn.getpos('.')
  local series = listed('series')
  check('the series', #series == 9 and series[1]:find('A_RES_64_256.md A/RES/64/256 · ', 1, true), series)
  check('in its order', series[2] and series[2]:find('A/RES/65/122', 1, true) and series[9]:find('A/RES/79/10', 1, true), series)
  local citing = listed('cited-by')
  check('cited by the draft itself', citing[1] and vim.startswith(citing[1], fixture.file .. ' '), citing)
  check('and by what the index knows', with(citing, 'A_RES_79_10.md A/RES/79/10 · '), citing)
  vim.api.nvim_set_current_win(window_of_draft)
  check('the cursor is where it was', vim.deep_equal(vim.fn.getpos('.'), there), vim.fn.getpos('.'))
  vim.fn.setline('.', replaced(cites, fixture.citation, '79/10'))
  onto('79/10')
  local cited = listed('cites')
  check('what a document cites', with(cited, 'A_RES_65_122.md A/RES/65/122 · ') and with(cited, 'A/RES/77/13'), cited)
  vim.api.nvim_set_current_win(window_of_draft)
  vim.fn.setline('.', cites)

  -- The record of any document.
  vim.cmd('Rapporteur lookup 65/122')
  eventually(function()
    return vim.api.nvim_get_current_buf() ~= draft
  end)
  local record = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  check('lookup', record:find('65/122', 1, true), record)
  vim.cmd('close')

  -- What the person can ask about.
  check('each command has its <Plug> map', vim.iter(require('rapporteur.commands').names()):all(function(name)
    return vim.fn.maparg('<Plug>(rapporteur-' .. name .. ')', 'n', false, true).callback ~= nil
  end), require('rapporteur.commands').names())
  check(':Rapporteur completes', vim.tbl_contains(vim.fn.getcompletion('Rapporteur re', 'cmdline'), 'renumber'), 'no')
  vim.cmd('silent checkhealth rapporteur')
  local health = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  check(':checkhealth', health:find('looks after 1 draft', 1, true) and not health:find('ERROR', 1, true), health)
  vim.cmd('bwipeout')
  vim.cmd('buffer ' .. draft)
  local helped = pcall(vim.cmd, 'help rapporteur')
  check(':help rapporteur', helped and vim.bo.buftype == 'help', vim.bo.filetype)
  if helped then
    vim.cmd('close')
  end

  local before = client.id
  vim.cmd('Rapporteur restart')
  eventually(function()
    client = vim.lsp.get_clients({ bufnr = draft, name = 'rapporteur' })[1]
    return client ~= nil and client.id ~= before and client.initialized
  end)
  check('restarted', client and client.id ~= before, client and client.id or 'no client')
  check('with the findings', found('paragraph-number', 'wrong-date'), codes())

  check('the text is what it was', text() == original, text())
  local saved = table.concat(vim.fn.readfile(vim.api.nvim_buf_get_name(draft)), '\n')
  check('and what is on disk', saved == original, saved)
end

local well, reason = xpcall(run, debug.traceback)
if not well then
  check('the script', false, reason)
end
io.write(('%-24s %s, %d of %d\n'):format(fixture and fixture.file or '?', vim.env.EXPECTED, passed, passed + failed))
vim.cmd(failed == 0 and 'qa!' or 'cq!')

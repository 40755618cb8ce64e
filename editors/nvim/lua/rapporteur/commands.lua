-- What `:Rapporteur …` does.
local M = {}

local config = require('rapporteur.config')

local function say(words, level)
  vim.notify('Rapporteur: ' .. words, level or vim.log.levels.INFO)
end

--- The server that looks after a buffer, or any that runs.
---@return vim.lsp.Client|nil
local function client_of(buffer)
  local here = vim.lsp.get_clients({ name = 'rapporteur', bufnr = buffer })[1]
  return here or vim.lsp.get_clients({ name = 'rapporteur' })[1]
end

local function has_command(client, command)
  local provider = client.server_capabilities.executeCommandProvider
  return provider ~= nil and vim.tbl_contains(provider.commands or {}, command)
end

-- 0.11 made methods of these functions.
local function request(client, method, params, handler, buffer)
  if vim.fn.has('nvim-0.11') == 1 then
    return client:request(method, params, handler, buffer)
  end
  return client.request(method, params, handler, buffer)
end

local function request_sync(client, method, params, timeout, buffer)
  if vim.fn.has('nvim-0.11') == 1 then
    return client:request_sync(method, params, timeout, buffer)
  end
  return client.request_sync(method, params, timeout, buffer)
end

--- Whether the place that the server shows next is one to write at.
local to_write = false

--- Asks the server to run one of its commands on the current draft; `true` for `at_cursor` tells it where the cursor is.
local function execute(command, at_cursor)
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.get_clients({ name = 'rapporteur', bufnr = buffer })[1]
  if not client then
    say('the server does not look after this buffer. :checkhealth rapporteur tells why.', vim.log.levels.WARN)
    return
  end
  if not has_command(client, command) then
    say('this version of the server cannot do that.', vim.log.levels.WARN)
    return
  end
  local arguments = { vim.uri_from_bufnr(buffer) }
  if at_cursor then
    arguments[2] = vim.lsp.util.make_position_params(0, client.offset_encoding).position
  end
  request(client, 'workspace/executeCommand', { command = command, arguments = arguments }, function(problem, found)
    to_write = to_write and found ~= nil and found ~= vim.NIL
    if problem then
      say(problem.message or tostring(problem), vim.log.levels.ERROR)
    end
  end, buffer)
end

--- Shows text in a window of its own that `q` closes.
local function show_text(lines, title)
  vim.cmd('botright ' .. math.max(3, math.min(#lines, 20)) .. 'new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].buftype, vim.bo[buffer].bufhidden, vim.bo[buffer].swapfile = 'nofile', 'wipe', false
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  pcall(vim.api.nvim_buf_set_name, buffer, title)
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer })
end

--- The number or symbol at the cursor, "" if there is none.
local function cited_here()
  local line, column = vim.api.nvim_get_current_line(), vim.fn.col('.')
  local shapes = { '%u[%w./-]*/[%w./-]*%d', 'E?S?%-?%d+/%d+', '%d+ %(%d%d%d%d%)', '%d+ %u? ?%([IVXL-]+%)' }
  for _, shape in ipairs(shapes) do
    local from = 1
    while true do
      local start, stop = line:find(shape, from)
      if not start then
        break
      end
      if start <= column and column <= stop then
        return line:sub(start, stop)
      end
      from = stop + 1
    end
  end
  return ''
end

local function lookup(symbol)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if client and has_command(client, 'rapporteur.record') then
    local params = { command = 'rapporteur.record', arguments = { symbol, vim.uri_from_bufnr(buffer) } }
    request(client, 'workspace/executeCommand', params, function(problem, found)
      if problem or not found or not found.uri then
        say(problem and problem.message or ('nothing is known of ' .. symbol), vim.log.levels.WARN)
        return
      end
      vim.cmd('botright split')
      vim.cmd.edit(vim.fn.fnameescape(vim.uri_to_fname(found.uri)))
    end, buffer)
    return
  end
  local program = config.program()
  if not program then
    say('the program was not found. :checkhealth rapporteur tells where it was looked for.', vim.log.levels.ERROR)
    return
  end
  local answer = vim.system({ program, 'lookup', symbol }, { text = true }):wait(5000)
  local words = vim.trim((answer.stdout or '') .. (answer.stderr or ''))
  show_text(vim.split(words, '\n'), 'rapporteur lookup ' .. symbol)
end

--- Symbols in the index that begin like `typed`, as far as a running server knows them.
local function known(typed)
  local client = client_of(0)
  if not client or typed == '' or not require('rapporteur.attach').supports(client, 'workspace/symbol') then
    return {}
  end
  local answer = request_sync(client, 'workspace/symbol', { query = typed }, 2000, 0)
  local names = {}
  for _, found in ipairs(answer and answer.result or {}) do
    -- Documents of the index have theirs in the data; without it the symbol is what the name begins with.
    local symbol = type(found.data) == 'table' and found.data.document or found.name:match('^%u[%w/.-]*/[%w/.-]+')
    if symbol then
      names[#names + 1] = (symbol:gsub(' ', '\\ '))
    end
  end
  return names
end

local function stop(clients)
  for _, client in ipairs(clients) do
    if vim.fn.has('nvim-0.11') == 1 then
      client:stop()
    else
      client.stop()
    end
  end
  vim.wait(3000, function()
    return vim.iter(clients):all(function(client)
      return vim.fn.has('nvim-0.11') == 1 and client:is_stopped() or vim.lsp.client_is_stopped(client.id)
    end)
  end, 10)
end

local function restart()
  stop(vim.lsp.get_clients({ name = 'rapporteur' }))
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'un-resolution' then
      local client = vim.fn.has('nvim-0.11') == 1 and vim.deepcopy(vim.lsp.config.rapporteur) or config.client()
      client.name = 'rapporteur'
      client.root_dir = vim.fs.root(buffer, client.root_markers or {})
      vim.lsp.start(client, { bufnr = buffer })
    end
  end
end

--- The snippets of this plugin by the words that stand for them.
local function snippets()
  local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
  local lines = vim.fn.readfile(here .. '/../../snippets/un-resolution.json')
  local by_prefix = {}
  for _, snippet in pairs(vim.json.decode(table.concat(lines, '\n'))) do
    by_prefix[snippet.prefix] = table.concat(snippet.body, '\n')
  end
  return by_prefix
end

local function log()
  local path = vim.lsp.log and vim.lsp.log.get_filename and vim.lsp.log.get_filename() or vim.lsp.get_log_path()
  vim.cmd.split(vim.fn.fnameescape(path))
  vim.cmd('normal! G')
end

--- Goes from the document at the cursor to others.
local function along(way)
  return function()
    local client = vim.lsp.get_clients({ name = 'rapporteur', bufnr = 0 })[1]
    if client then
      require('rapporteur.network')[way](client)
    else
      say('the server does not look after this buffer. :checkhealth rapporteur tells why.', vim.log.levels.WARN)
    end
  end
end

--- Mends all that can be mended without a question.
local function fix_all()
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { 'source.fixAll' }, diagnostics = {} },
    filter = function(action)
      return action.kind ~= nil and vim.startswith(action.kind, 'source.fixAll')
    end,
  })
end

local function on_draft(command)
  return function()
    execute(command, true)
  end
end

local function new_paragraph(command)
  return function()
    to_write = true
    execute(command, true)
  end
end

--- Answers `window/showDocument`; at the number of a new paragraph one goes on in insert mode.
function M.show(...)
  local answer = vim.lsp.handlers['window/showDocument'](...)
  if to_write then
    to_write = false
    vim.cmd('startinsert!')
  end
  return answer
end

---@class rapporteur.Command
---@field about string
---@field run fun(argument: string)
---@field complete? fun(typed: string): string[]

---@type table<string, rapporteur.Command>
M.all = {
  renumber = {
    about = 'renumber paragraphs, footnotes and the references to them',
    run = function()
      execute('rapporteur.renumber')
    end,
  },
  ['move-up'] = { about = 'move the paragraph up', run = on_draft('rapporteur.moveParagraphUp') },
  ['move-down'] = { about = 'move the paragraph down', run = on_draft('rapporteur.moveParagraphDown') },
  indent = { about = 'make the paragraph a sub-paragraph', run = on_draft('rapporteur.indentParagraph') },
  outdent = { about = 'raise the paragraph by a level', run = on_draft('rapporteur.outdentParagraph') },
  ['insert-above'] = { about = 'a new paragraph above', run = new_paragraph('rapporteur.insertParagraphAbove') },
  ['insert-below'] = { about = 'a new paragraph below', run = new_paragraph('rapporteur.insertParagraphBelow') },
  ['fix-all'] = { about = 'apply all fixes that are safe', run = fix_all },
  cites = { about = 'what the document at the cursor cites', run = along('cites') },
  ['cited-by'] = { about = 'what cites the document at the cursor', run = along('cited_by') },
  series = { about = 'the documents on its subject, before and after it', run = along('series') },
  lookup = {
    about = 'show what is known of a document',
    run = function(symbol)
      if symbol ~= '' then
        lookup(symbol)
        return
      end
      vim.ui.input({ prompt = 'Resolution or symbol: ', default = cited_here() }, function(typed)
        if typed and vim.trim(typed) ~= '' then
          lookup(vim.trim(typed))
        end
      end)
    end,
    complete = known,
  },
  snippet = {
    about = 'insert a masthead, closing pair or footnote',
    run = function(prefix)
      local body = snippets()[prefix]
      if body then
        vim.snippet.expand(body)
      else
        say('there is no snippet ' .. prefix .. '; <Tab> completes the name.', vim.log.levels.ERROR)
      end
    end,
    complete = function(typed)
      local names = vim.tbl_filter(function(name)
        return vim.startswith(name, typed)
      end, vim.tbl_keys(snippets()))
      table.sort(names)
      return names
    end,
  },
  draft = {
    about = 'treat this file as a draft',
    run = function()
      vim.bo.filetype = 'un-resolution'
    end,
  },
  restart = { about = 'restart the server', run = restart },
  log = { about = "open the log of Neovim's language clients", run = log },
}

--- Runs `:Rapporteur words…`.
function M.run(words)
  local command = M.all[words[1]]
  if not command then
    say(('there is no command %s. There are: %s'):format(words[1], table.concat(M.names(), ', ')), vim.log.levels.ERROR)
    return
  end
  command.run(table.concat(vim.list_slice(words, 2), ' '))
end

---@return string[]
function M.names()
  local names = vim.tbl_keys(M.all)
  table.sort(names)
  return names
end

--- What can stand at the cursor of the command line.
function M.complete(typed, line)
  local command = line:match('^%s*%S*Rapporteur!?%s+(%S+)%s+')
  if command then
    local argument = line:match('^%s*%S*Rapporteur!?%s+%S+%s+(.*)$')
    local found = M.all[command]
    return found and found.complete and found.complete((argument:gsub('\\ ', ' '))) or {}
  end
  return vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, M.names())
end

return M

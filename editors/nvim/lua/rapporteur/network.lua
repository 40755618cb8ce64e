-- What a document cites, what cites it, and what came before and after it on its subject: as lists to go through.
local M = {}

local function say(words)
  vim.notify('Rapporteur: ' .. words, vim.log.levels.INFO)
end

--- Runs `walk` with a function that asks the server and waits for the answer without stopping the editor.
local function asking(client, buffer, walk)
  local thread
  local function ask(method, params)
    local function answered(problem, result)
      local well, wrong = coroutine.resume(thread, not problem and result or nil)
      if not well then
        vim.notify('Rapporteur: ' .. tostring(wrong), vim.log.levels.ERROR)
      end
    end
    -- 0.11 made a method of this function.
    if vim.fn.has('nvim-0.11') == 1 then
      client:request(method, params, answered, buffer)
    else
      client.request(method, params, answered, buffer)
    end
    return coroutine.yield() or {}
  end
  thread = coroutine.create(function()
    walk(ask)
  end)
  local well, wrong = coroutine.resume(thread)
  if not well then
    error(wrong)
  end
end

--- Lists documents in the window that asked; `at` is where in the file of each.
local function list(window, title, documents)
  local items = vim.tbl_map(function(each)
    return {
      filename = vim.uri_to_fname(each.item.uri),
      lnum = each.at.start.line + 1,
      col = 1,
      text = each.item.name .. ' · ' .. (each.item.detail or ''),
    }
  end, documents)
  vim.fn.setloclist(window, {}, ' ', { title = title, items = items })
  vim.api.nvim_win_call(window, function()
    vim.cmd('lopen')
  end)
end

--- Starts with the document at the cursor; `walk` gets it and how to ask.
local function from_cursor(client, prepare, walk)
  local buffer, window = vim.api.nvim_get_current_buf(), vim.api.nvim_get_current_win()
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  asking(client, buffer, function(ask)
    local item = ask(prepare, params)[1]
    if item then
      walk(item, ask, window)
    else
      say('no document is named at the cursor.')
    end
  end)
end

--- What the document at the cursor cites.
function M.cites(client)
  from_cursor(client, 'textDocument/prepareCallHierarchy', function(item, ask, window)
    local found = vim.tbl_map(function(call)
      return { item = call.to, at = call.to.range }
    end, ask('callHierarchy/outgoingCalls', { item = item }))
    if #found == 0 then
      say('it is not known what ' .. item.name .. ' cites.')
    else
      list(window, item.name .. ' cites', found)
    end
  end)
end

--- What cites the document at the cursor: the open drafts, and the resolutions that the index knows.
function M.cited_by(client)
  from_cursor(client, 'textDocument/prepareCallHierarchy', function(item, ask, window)
    local found = vim.tbl_map(function(call)
      return { item = call.from, at = call.fromRanges[1] or call.from.range }
    end, ask('callHierarchy/incomingCalls', { item = item }))
    if #found == 0 then
      say('nothing that cites ' .. item.name .. ' is known.')
    else
      list(window, item.name .. ' is cited by', found)
    end
  end)
end

--- The documents on the subject of the one at the cursor, the oldest first.
function M.series(client)
  from_cursor(client, 'textDocument/prepareTypeHierarchy', function(item, ask, window)
    local found = { { item = item, at = item.range } }
    local function follow(method, place)
      local last, seen = item, { [item.name] = true }
      while true do
        last = ask(method, { item = last })[1]
        if not last or seen[last.name] then
          return
        end
        seen[last.name] = true
        table.insert(found, place or #found + 1, { item = last, at = last.range })
      end
    end
    follow('typeHierarchy/supertypes', 1)
    follow('typeHierarchy/subtypes')
    if #found == 1 then
      say('no other document on the subject of ' .. item.name .. ' is known.')
    else
      list(window, 'The series of ' .. item.name, found)
    end
  end)
end

return M

-- How a draft is edited.
if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

local set = vim.opt_local

-- Paragraphs are long lines: shown wrapped at words, and not broken while one types.
set.wrap = true
set.linebreak = true
set.breakindent = true
-- t q: `gq` and a text width work; n: labels hang; l: no long line is broken by itself; 1: no word of one letter at the end.
set.formatoptions = 'tqnl1j'
-- 1.  ١ -  (a)  iv)  （二）  一、  •
set.formatlistpat = [[^\s*\%(\%([0-9٠-٩]\{1,3}\%([.)．、]\|\s\=[-–]\)\)\|[(（][^()（） ]\{1,5}[)）]\|\%([ivxl]\{1,5}\|[a-zа-я]\))\|[一二三四五六七八九十]\{1,3}、\|[-•–—·]\)\s*]]
set.comments = 'b:-,b:•'
set.commentstring = '<!-- %s -->'
set.spell = false

local undo = 'setlocal wrap< linebreak< breakindent< formatoptions< formatlistpat< comments< commentstring< spell< rightleft<'

local options = require('rapporteur.config').options()
local detect = require('rapporteur.detect')

-- 'rightleft' belongs to the window: it is set where the draft is shown, and taken away where another file is shown after it.
if options.rightleft ~= false and not vim.o.termbidi then
  local buffer = vim.api.nvim_get_current_buf()
  local group = vim.api.nvim_create_augroup('rapporteur.rightleft.' .. buffer, {})
  local function show()
    vim.api.nvim_set_option_value('rightleft', detect.right_to_left(buffer), { scope = 'local', win = 0 })
  end
  vim.api.nvim_create_autocmd('BufWinEnter', { group = group, buffer = buffer, callback = show })
  vim.api.nvim_create_autocmd('BufWinLeave', {
    group = group,
    buffer = buffer,
    callback = function()
      vim.wo.rightleft = false
    end,
  })
  vim.api.nvim_create_autocmd('BufWipeout', {
    group = group,
    buffer = buffer,
    callback = function()
      pcall(vim.api.nvim_del_augroup_by_id, group)
    end,
  })
  if vim.api.nvim_win_get_buf(0) == buffer then
    show()
  end
end

if options.mappings then
  local function map(key, name, description)
    vim.keymap.set('n', key, '<Plug>(rapporteur-' .. name .. ')', { buffer = true, remap = true, desc = description })
  end
  map('<LocalLeader>r', 'renumber', 'Renumber')
  map('<LocalLeader>l', 'lookup', 'Look up a document')
  map('<LocalLeader>o', 'insert-below', 'New paragraph below')
  map('<LocalLeader>O', 'insert-above', 'New paragraph above')
  map('<M-Up>', 'move-up', 'Move the paragraph up')
  map('<M-Down>', 'move-down', 'Move the paragraph down')
  map('<M-Right>', 'indent', 'Make the paragraph a sub-paragraph')
  map('<M-Left>', 'outdent', 'Raise the paragraph by a level')
end

vim.b.undo_ftplugin = undo

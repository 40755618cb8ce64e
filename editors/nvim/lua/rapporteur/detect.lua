-- What a text is: a draft or not, written from right to left or not.
local M = {}

--- How many lines are looked at.
local FIRST = 120

local function first_lines(buffer)
  return vim.api.nvim_buf_get_lines(buffer, 0, FIRST, false)
end

--- Whether an organ's line stands among the first lines of a buffer: "The General Assembly,".
function M.speaks(buffer)
  local organs = {}
  for _, line in ipairs(require('rapporteur.organs')) do
    organs[line] = true
  end
  for _, line in ipairs(first_lines(buffer)) do
    -- Without emphasis, white space and the comma; with one kind of apostrophe.
    local words, commas = vim.trim(line):gsub('[*_]', ''):gsub('’', "'"):gsub(',$', '')
    for _, comma in ipairs({ '،', '，' }) do
      if words:sub(-#comma) == comma then
        words, commas = words:sub(1, -#comma - 1), 1
      end
    end
    if commas > 0 and organs[vim.trim(words)] then
      return true
    end
  end
  return false
end

--- The file type of a .txt or .md file: a draft if the person wants it so, else nil (what Neovim makes of it).
function M.plain(buffer)
  local wish = require('rapporteur.config').options().plain_text
  if wish == 'always' or (wish == 'first-lines' and M.speaks(buffer)) then
    return 'un-resolution'
  end
end

--- Whether most letters among the first lines of a buffer are Arabic.
function M.right_to_left(buffer)
  local arabic, others = 0, 0
  for _, line in ipairs(first_lines(buffer)) do
    -- U+0600 to U+06FF start with bytes D8 to DB.
    local _, here = line:gsub('[\xD8-\xDB][\x80-\xBF]', '')
    local _, latin = line:gsub('%a', '')
    arabic, others = arabic + here, others + latin
  end
  return arabic > others
end

return M

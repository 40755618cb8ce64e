-- Which files are drafts. Other .txt and .md files are taken over only if one asks for it (`:help rapporteur-drafts`).
vim.filetype.add({
  extension = { unres = 'un-resolution' },
  pattern = {
    ['.*%.res%.txt'] = { 'un-resolution', { priority = 10 } },
    ['.*%.res%.md'] = { 'un-resolution', { priority = 10 } },
    ['.*%.txt'] = {
      function(_, buffer)
        return require('rapporteur.detect').plain(buffer)
      end,
      { priority = 5 },
    },
    ['.*%.md'] = {
      function(_, buffer)
        return require('rapporteur.detect').plain(buffer)
      end,
      { priority = 5 },
    },
    -- A file without an ending that Neovim knows: by its text.
    ['.*'] = {
      function(path, buffer)
        if path:match('[^/\\]*$'):find('.', 1, true) == nil and require('rapporteur.detect').speaks(buffer) then
          return 'un-resolution'
        end
      end,
      { priority = -math.huge },
    },
  },
})

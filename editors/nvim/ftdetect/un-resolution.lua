-- Which files are drafts. Plain .txt and .md files are not taken over: `:setfiletype un-resolution` makes one a draft.
vim.filetype.add({
  extension = { unres = 'un-resolution' },
  pattern = {
    ['.*%.res%.txt'] = { 'un-resolution', { priority = 10 } },
    ['.*%.res%.md'] = { 'un-resolution', { priority = 10 } },
  },
})

-- For try.sh: this plugin with everything switched on, and nothing else.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
vim.opt.runtimepath:append(here)
vim.g.mapleader, vim.g.maplocalleader = ' ', ' '
vim.opt.termguicolors = vim.env.COLORTERM == 'truecolor'
vim.opt.signcolumn = 'yes'
vim.opt.completeopt = { 'menuone', 'noselect', 'popup' }
vim.diagnostic.config({ virtual_text = true })
vim.g.rapporteur = {
  cmd = { vim.env.RAPPORTEUR, 'serve' },
  plain_text = 'always',
  mappings = true,
  inlay_hints = true,
  code_lenses = true,
  completion = true,
}

-- For try.sh: this plugin with everything switched on, and nothing else.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
vim.opt.runtimepath:append(here)
vim.g.mapleader, vim.g.maplocalleader = ' ', ' '
vim.opt.termguicolors = vim.env.COLORTERM == 'truecolor'
vim.opt.signcolumn = 'yes'
vim.opt.completeopt = { 'menuone', 'noselect', 'popup' }
vim.diagnostic.config({
  virtual_text = {
    -- A window from right to left mirrors what stands in it: written backwards the words read forwards.
    format = function(diagnostic)
      if not vim.wo[vim.fn.bufwinid(diagnostic.bufnr)].rightleft then
        return diagnostic.message
      end
      return table.concat(vim.fn.reverse(vim.fn.split(diagnostic.message, '\\zs')))
    end,
  },
})
vim.g.rapporteur = {
  cmd = { vim.env.RAPPORTEUR, 'serve' },
  plain_text = 'always',
  mappings = true,
  inlay_hints = true,
  code_lenses = true,
  completion = true,
}

-- What the README tells people to write, with the program that is tested.
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
vim.opt.runtimepath:append(vim.fn.fnamemodify(here, ':h'))
local cmd = { vim.env.RAPPORTEUR, 'serve' }
if vim.fn.has('nvim-0.11') == 1 then
  vim.lsp.config('rapporteur', { cmd = cmd })
  vim.lsp.enable('rapporteur')
else
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'un-resolution',
    callback = function(event)
      vim.lsp.start({
        name = 'rapporteur',
        cmd = cmd,
        root_dir = vim.fs.root(event.buf, { 'rapporteur.toml', '.git' }),
      })
    end,
  })
end

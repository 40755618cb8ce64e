-- What a person may write for this plugin, with the program that is tested. The plugin itself is installed as a package.
vim.g.maplocalleader = ' '
vim.g.rapporteur = {
  cmd = { vim.env.RAPPORTEUR, 'serve' },
  settings = vim.env.ENCODING and { positionEncoding = vim.env.ENCODING } or nil,
  mappings = true,
  inlay_hints = true,
  code_lenses = true,
}

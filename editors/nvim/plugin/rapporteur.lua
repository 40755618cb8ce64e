-- :Rapporteur, its <Plug> mappings, and the start of the server for drafts.
if vim.g.loaded_rapporteur then
  return
end
vim.g.loaded_rapporteur = true

if vim.fn.has('nvim-0.10') == 0 then
  vim.notify('Rapporteur needs Neovim 0.10 or later.', vim.log.levels.WARN)
  return
end

local commands = require('rapporteur.commands')

vim.api.nvim_create_user_command('Rapporteur', function(call)
  commands.run(call.fargs)
end, { nargs = '+', desc = 'Rapporteur', complete = commands.complete })

for name, command in pairs(commands.all) do
  vim.keymap.set('n', '<Plug>(rapporteur-' .. name .. ')', function()
    commands.run({ name })
  end, { desc = 'Rapporteur: ' .. command.about })
end

-- A code lens that leads to places: they are listed.
vim.lsp.commands['rapporteur.showReferences'] = function(command, context)
  require('rapporteur.places').show(command.arguments, context.client_id)
end

local config = require('rapporteur.config')
local group = vim.api.nvim_create_augroup('rapporteur', {})

if config.options().enable ~= false then
  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.enable('rapporteur')
  else
    vim.api.nvim_create_autocmd('FileType', {
      group = group,
      pattern = 'un-resolution',
      callback = function(event)
        if config.program() then
          local client = config.client()
          client.root_dir = vim.fs.root(event.buf, client.root_markers)
          vim.lsp.start(client, { bufnr = event.buf })
        end
      end,
    })
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'un-resolution',
    once = true,
    callback = function()
      -- Later, when what a person says about vim.lsp.config has been read.
      vim.schedule(function()
        local cmd = vim.fn.has('nvim-0.11') == 1 and vim.lsp.config.rapporteur.cmd or config.client().cmd
        if type(cmd) == 'table' and vim.fn.executable(cmd[1]) == 0 then
          vim.notify(
            ("Rapporteur: the program '%s' was not found. Install it (cargo install --path . in the project's folder),"):format(cmd[1])
              .. ' or say where it is: vim.g.rapporteur = { cmd = { "/path/to/rapporteur", "serve" } }.'
              .. ' :checkhealth rapporteur tells more.',
            vim.log.levels.WARN
          )
        end
      end)
    end,
  })
end

vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'rapporteur' then
      require('rapporteur.attach').attach(client, event.buf)
    end
  end,
})

-- :checkhealth rapporteur
local M = {}

function M.check()
  local health, config = vim.health, require('rapporteur.config')
  health.start('rapporteur')

  local version = vim.version()
  local words = ('Neovim %d.%d.%d'):format(version.major, version.minor, version.patch)
  if vim.fn.has('nvim-0.11') == 1 then
    health.ok(words)
  elseif vim.fn.has('nvim-0.10') == 1 then
    health.ok(words .. ': the server is started without vim.lsp.config')
  else
    health.error(words .. ' is too old', { 'Neovim 0.10 or later is needed' })
  end

  local program, tried = config.program()
  if program then
    local answer = vim.system({ program, '--version' }, { text = true }):wait(5000)
    if answer.code == 0 then
      health.ok(vim.fn.exepath(program) .. ': ' .. vim.trim(answer.stdout))
    else
      health.error(program .. ' does not run: ' .. vim.trim(answer.stderr or ''))
    end
  else
    health.error('the program was not found; looked for: ' .. table.concat(tried, ', '), {
      "cargo install --path . in the project's folder puts it into ~/.cargo/bin, which should be on PATH",
      'or say where it is: vim.g.rapporteur = { cmd = { "/path/to/rapporteur", "serve" } }',
    })
  end

  if config.options().enable == false then
    health.info('vim.g.rapporteur.enable is false: the server starts only if you start it')
  end
  local known = {
    'enable',
    'cmd',
    'settings',
    'plain_text',
    'mappings',
    'rightleft',
    'inlay_hints',
    'code_lenses',
    'completion',
  }
  for name in pairs(config.options()) do
    if not vim.tbl_contains(known, name) then
      health.warn('vim.g.rapporteur has no field ' .. name, { ':help rapporteur-options' })
    end
  end

  local clients = vim.lsp.get_clients({ name = 'rapporteur' })
  if #clients == 0 then
    health.info('no server is running: it starts with the first draft (*.unres, *.res.txt, *.res.md)')
  end
  for _, client in ipairs(clients) do
    local buffers = vim.tbl_count(client.attached_buffers or {})
    health.ok(
      ('server %d looks after %d draft(s), columns in %s, folder %s'):format(
        client.id,
        buffers,
        client.offset_encoding,
        client.config.root_dir or 'none'
      )
    )
  end
end

return M

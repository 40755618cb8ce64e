'use strict';

// Starts `rapporteur serve` for drafts, and offers what the server can do as commands.

const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;

function make() {
  const command = vscode.workspace.getConfiguration('rapporteur').get('server.path') || 'rapporteur';
  return new LanguageClient(
    'rapporteur',
    'Rapporteur',
    { command, args: ['serve'], transport: TransportKind.stdio },
    {
      documentSelector: [{ language: 'un-resolution' }],
      initializationOptions: serverSettings(),
      // Where the program is is no setting of the server, so it is not told.
      middleware: {
        workspace: {
          configuration: (params) => params.items.map(() => serverSettings()),
          didChangeConfiguration: () =>
            client.sendNotification('workspace/didChangeConfiguration', {
              settings: { rapporteur: serverSettings() },
            }),
        },
      },
    },
  );
}

function serverSettings() {
  const settings = vscode.workspace.getConfiguration('rapporteur');
  return { profile: settings.get('profile'), rules: settings.get('rules') };
}

async function start() {
  client = make();
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(
      `Rapporteur could not be started (${error.message || error}). Is the program installed? ` +
        'The setting rapporteur.server.path says where it is.',
      'Open Setting',
    );
    if (choice) {
      vscode.commands.executeCommand('workbench.action.openSettings', 'rapporteur.server.path');
    }
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerTextEditorCommand('rapporteur.renumberDraft', (editor) =>
      // The client registers the server's own command.
      vscode.commands.executeCommand('rapporteur.renumber', editor.document.uri.toString()),
    ),
    vscode.commands.registerCommand('rapporteur.restart', async () => {
      await deactivate();
      await start();
    }),
  );
  await start();
}

async function deactivate() {
  const running = client;
  client = undefined;
  if (running && running.isRunning()) {
    await running.stop();
  }
}

module.exports = { activate, deactivate };

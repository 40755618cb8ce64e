// Starts the server for drafts, and offers what it can do as commands.

import * as vscode from 'vscode';
import { Server } from './client';
import { registerCommands } from './commands';
import { LANGUAGE, watchPlainText } from './detect';
import { showRecord } from './lookup';
import { openReadingView } from './readingView';
import { StatusBar } from './status';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const running = new Server(context);
  server = running;
  context.subscriptions.push(
    running,
    new StatusBar(running),
    registerCommands(running),
    watchPlainText(),
    vscode.commands.registerCommand('rapporteur.lookup', () => showRecord(running)),
    vscode.commands.registerCommand('rapporteur.readingView', openReadingView),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('rapporteur.server')) void running.restart();
    }),
  );
  // Not before there is a draft: plain text files alone wake the extension, too.
  const wanted = () => vscode.workspace.textDocuments.some((document) => document.languageId === LANGUAGE);
  let started = false;
  const startOnce = async () => {
    if (started || !wanted()) return;
    started = true;
    await running.start();
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(startOnce));
  await startOnce();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

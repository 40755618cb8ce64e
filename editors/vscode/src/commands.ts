// The commands on the draft in the editor.

import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Server } from './client';
import { LANGUAGE, toggleDraft } from './detect';

/** Our commands, and the server's that they run; whether those want to know where the cursor is. */
const ON_DRAFT: [own: string, servers: string, atCursor: boolean][] = [
  ['rapporteur.draft.renumber', 'rapporteur.renumber', false],
  ['rapporteur.draft.moveUp', 'rapporteur.moveParagraphUp', true],
  ['rapporteur.draft.moveDown', 'rapporteur.moveParagraphDown', true],
  ['rapporteur.draft.indent', 'rapporteur.indentParagraph', true],
  ['rapporteur.draft.outdent', 'rapporteur.outdentParagraph', true],
  ['rapporteur.draft.insertAbove', 'rapporteur.insertParagraphAbove', true],
  ['rapporteur.draft.insertBelow', 'rapporteur.insertParagraphBelow', true],
];

/** Runs a command of the server; says why not, where it cannot be run. */
export async function execute<Answer>(server: Server, command: string, args: unknown[]): Promise<Answer | undefined> {
  const client = server.running;
  if (!client) {
    void vscode.window.showWarningMessage('Rapporteur: the server is not running.');
    return undefined;
  }
  const known = client.initializeResult?.capabilities.executeCommandProvider?.commands ?? [];
  if (!known.includes(command)) {
    void vscode.window.showWarningMessage('Rapporteur: this version of the server cannot do that.');
    return undefined;
  }
  try {
    return await client.sendRequest<Answer>('workspace/executeCommand', { command, arguments: args });
  } catch (error) {
    void vscode.window.showErrorMessage(`Rapporteur: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

export function registerCommands(server: Server): vscode.Disposable {
  const registered = ON_DRAFT.map(([own, servers, atCursor]) =>
    vscode.commands.registerCommand(own, async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.languageId !== LANGUAGE) return;
      const uri = editor.document.uri.toString();
      const { line, character } = editor.selection.active;
      await execute(server, servers, atCursor ? [uri, { line, character }] : [uri]);
    }),
  );
  registered.push(
    vscode.commands.registerCommand('rapporteur.restart', () => server.restart()),
    vscode.commands.registerCommand('rapporteur.showLog', () => server.log.show()),
    vscode.commands.registerCommand('rapporteur.toggleDraft', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await toggleDraft(document);
    }),
    vscode.commands.registerCommand('rapporteur.newDraft', newDraft),
    // What a code lens runs: its arguments are in the protocol's words.
    vscode.commands.registerCommand(
      'rapporteur.showReferences',
      async (uri: string, position: Position, places: Location[]) => {
        const client = server.running;
        if (!client) return;
        await vscode.commands.executeCommand(
          'editor.action.showReferences',
          vscode.Uri.parse(uri),
          client.protocol2CodeConverter.asPosition(position),
          places.map((place) => client.protocol2CodeConverter.asLocation(place)),
        );
      },
    ),
  );
  return vscode.Disposable.from(...registered);
}

const LANGUAGES = [
  { label: 'English', code: 'en' },
  { label: 'français', code: 'fr' },
  { label: 'español', code: 'es' },
  { label: 'русский', code: 'ru' },
  { label: '中文', code: 'zh' },
  { label: 'العربية', code: 'ar' },
];

/** Opens an empty draft with a masthead to be filled in. */
async function newDraft(): Promise<void> {
  const choice = await vscode.window.showQuickPick(LANGUAGES, { placeHolder: 'Language of the draft' });
  if (!choice) return;
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('editor.action.insertSnippet', {
    langId: LANGUAGE,
    name: `Masthead and first paragraphs (${choice.label})`,
  });
}

// Show the record of a document: a list to choose from, over the index and the open drafts.

import * as vscode from 'vscode';
import type { WorkspaceSymbol } from 'vscode-languageserver-protocol';
import type { Server } from './client';
import { execute } from './commands';
import { LANGUAGE } from './detect';

interface Item extends vscode.QuickPickItem {
  symbol: string;
}

interface Record {
  symbol: string;
  title?: string | null;
  uri: string;
}

/** The word at the cursor, where it looks like a number or symbol: that is what the list starts with. */
function citedHere(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) return '';
  if (!editor.selection.isEmpty) return editor.document.getText(editor.selection).split('\n')[0].trim();
  const range = editor.document.getWordRangeAtPosition(editor.selection.active);
  const word = range ? editor.document.getText(range) : '';
  return /\d/.test(word) && /[/(（]/.test(word) ? word : '';
}

async function open(server: Server, symbol: string): Promise<void> {
  const draft = vscode.window.activeTextEditor?.document;
  const args: unknown[] = [symbol];
  if (draft?.languageId === LANGUAGE) args.push(draft.uri.toString());
  const record = await execute<Record | null>(server, 'rapporteur.record', args);
  if (record?.uri) {
    await vscode.window.showTextDocument(vscode.Uri.parse(record.uri), { preview: true });
  }
}

export function showRecord(server: Server): void {
  const client = server.running;
  if (!client) {
    void vscode.window.showWarningMessage('Rapporteur: the server is not running.');
    return;
  }
  const pick = vscode.window.createQuickPick<Item>();
  pick.placeholder = 'A number or symbol (65/122, S/RES/1325), or words of a title';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let source = new vscode.CancellationTokenSource();

  const search = async (typed: string) => {
    source.cancel();
    source = new vscode.CancellationTokenSource();
    const token = source.token;
    const query = typed.trim();
    if (query === '') {
      pick.items = [];
      return;
    }
    pick.busy = true;
    let found: WorkspaceSymbol[] = [];
    try {
      found = (await client.sendRequest<WorkspaceSymbol[] | null>('workspace/symbol', { query }, token)) ?? [];
    } catch {
      // An older server, or a newer question: what was typed can still be tried.
    }
    if (token.isCancellationRequested) return;
    pick.busy = false;
    // Those of the index name their document; the others are sections of open drafts.
    const items = found.flatMap<Item>(({ name, data }) => {
      const symbol = (data as { document?: string } | undefined)?.document;
      if (symbol === undefined) return [];
      const title = name.startsWith(symbol) ? name.slice(symbol.length).trim() : name;
      return [{ label: symbol, detail: title, symbol, alwaysShow: true }];
    });
    if (items.length === 0) {
      items.push({ label: query, description: 'as typed', symbol: query, alwaysShow: true });
    }
    pick.items = items;
  };

  pick.onDidChangeValue((value) => void search(value));
  pick.onDidAccept(() => {
    const chosen = pick.selectedItems[0];
    pick.hide();
    if (chosen) void open(server, chosen.symbol);
  });
  pick.onDidHide(() => {
    source.cancel();
    pick.dispose();
  });
  pick.value = citedHere();
  pick.show();
  if (pick.value !== '') void search(pick.value);
}

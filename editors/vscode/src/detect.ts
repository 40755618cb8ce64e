// Plain text and Markdown files that are drafts, for those who want that.

import * as vscode from 'vscode';
import { organLine } from './organLine';

export const LANGUAGE = 'un-resolution';

/** How much of a text is looked at, in UTF-16 code units. */
const FIRST = 12_000;

/** Documents that a person has given another language: they are left alone. */
const refused = new Set<string>();

function isPlain(document: vscode.TextDocument): boolean {
  return document.languageId === 'plaintext' || document.languageId === 'markdown';
}

/** Whether an organ's line stands near the start of a text. */
export function speaks(text: string): boolean {
  return organLine.test(text.slice(0, FIRST));
}

async function consider(document: vscode.TextDocument): Promise<void> {
  const wish = vscode.workspace.getConfiguration('rapporteur', document).get<string>('plainTextFiles', 'off');
  const ours = document.uri.scheme === 'file' || document.uri.scheme === 'untitled';
  if (wish === 'off' || !ours || !isPlain(document) || refused.has(document.uri.toString())) return;
  if (wish === 'always' || speaks(document.getText())) {
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

/** Looks at all plain documents that are open or will be. */
export function watchPlainText(): vscode.Disposable {
  const look = () => vscode.workspace.textDocuments.forEach((document) => void consider(document));
  look();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidSaveTextDocument(consider),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('rapporteur.plainTextFiles')) look();
    }),
  );
}

/** Makes the document a draft, or what it was without us. */
export async function toggleDraft(document: vscode.TextDocument): Promise<void> {
  const uri = document.uri.toString();
  if (document.languageId === LANGUAGE) {
    refused.add(uri);
    const markdown = /\.md$/i.test(document.uri.path);
    await vscode.languages.setTextDocumentLanguage(document, markdown ? 'markdown' : 'plaintext');
  } else {
    refused.delete(uri);
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  }
}

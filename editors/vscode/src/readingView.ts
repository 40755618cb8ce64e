// The draft as it reads, beside the editor: paragraphs of Arabic from right to left, which the editor itself cannot show.

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { LANGUAGE } from './detect';

/** A line for the view: its text, and what was found in it. */
interface Line {
  text: string;
  findings: string[];
}

const views = new Map<string, ReadingView>();

class ReadingView {
  private readonly panel: vscode.WebviewPanel;
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly document: vscode.TextDocument) {
    const name = vscode.workspace.asRelativePath(document.uri, false);
    this.panel = vscode.window.createWebviewPanel(
      'rapporteur.readingView',
      `Reading: ${name.replace(/^.*[/\\]/, '')}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    this.panel.webview.html = page();
    const ours = (uri: vscode.Uri) => uri.toString() === document.uri.toString();
    this.subscriptions.push(
      this.panel.onDidDispose(() => this.dispose()),
      this.panel.webview.onDidReceiveMessage((message: { line?: number; ready?: boolean }) => {
        if (message.ready) this.show();
        if (message.line !== undefined) void this.reveal(message.line);
      }),
      vscode.workspace.onDidChangeTextDocument((change) => ours(change.document.uri) && this.show()),
      vscode.languages.onDidChangeDiagnostics((change) => change.uris.some(ours) && this.show()),
      vscode.workspace.onDidCloseTextDocument((closed) => ours(closed.uri) && this.panel.dispose()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (ours(textEditor.document.uri)) void this.panel.webview.postMessage({ active: selections[0].active.line });
      }),
    );
  }

  bringUp(): void {
    this.panel.reveal(undefined, true);
  }

  private dispose(): void {
    views.delete(this.document.uri.toString());
    this.subscriptions.forEach((each) => each.dispose());
  }

  private show(): void {
    const lines: Line[] = this.document
      .getText()
      .split(/\r\n|\n|\r/)
      .map((text) => ({ text, findings: [] }));
    for (const finding of vscode.languages.getDiagnostics(this.document.uri)) {
      lines[finding.range.start.line]?.findings.push(finding.message);
    }
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    void this.panel.webview.postMessage({ lines, active: editor?.selection.active.line ?? -1 });
  }

  private async reveal(line: number): Promise<void> {
    const column = vscode.window.visibleTextEditors.find(({ document }) => document === this.document)?.viewColumn;
    const at = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(this.document, { viewColumn: column, selection: at });
  }
}

/** Opens the view of the draft in the editor. */
export function openReadingView(): void {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== LANGUAGE) return;
  const uri = document.uri.toString();
  const open = views.get(uri);
  if (open) open.bringUp();
  else views.set(uri, new ReadingView(document));
}

/** All text gets in by `textContent`, so nothing of a draft is taken for markup. */
function page(): string {
  const nonce = randomBytes(16).toString('hex');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">
  body { font-family: 'Noto Naskh Arabic', 'Traditional Arabic', 'Times New Roman', 'Noto Serif', serif; font-size: 1.15em; line-height: 1.55;
         max-width: 42em; margin: 1em auto; padding: 0 1.5em; }
  p { margin: 0; padding: 0 .4em; min-height: .8em; white-space: pre-wrap; cursor: pointer; text-align: start; }
  p.active { background: var(--vscode-editor-lineHighlightBackground, rgba(127, 127, 127, .12)); outline: 1px solid
         var(--vscode-editor-lineHighlightBorder, transparent); }
  p.found { border-inline-start: 3px solid var(--vscode-editorWarning-foreground); }
</style>
</head>
<body>
<script nonce="${nonce}">
  const editor = acquireVsCodeApi();
  const paragraphs = [];
  function mark(active) {
    paragraphs.forEach((each, line) => each.classList.toggle('active', line === active));
    paragraphs[active]?.scrollIntoView({ block: 'nearest' });
  }
  window.addEventListener('message', ({ data }) => {
    if (data.lines) {
      const whole = data.lines.map(({ text }) => text).join('');
      const arabic = (whole.match(/[\\u0600-\\u06ff]/g) ?? []).length * 2 > (whole.match(/\\p{L}/gu) ?? []).length;
      while (paragraphs.length > data.lines.length) paragraphs.pop().remove();
      data.lines.forEach(({ text, findings }, line) => {
        let shown = paragraphs[line];
        if (!shown) {
          shown = document.createElement('p');
          shown.addEventListener('click', () => editor.postMessage({ line }));
          document.body.append(shown);
          paragraphs.push(shown);
        }
        if (shown.textContent !== text) shown.textContent = text;
        shown.dir = arabic ? 'rtl' : 'auto';
        shown.classList.toggle('found', findings.length > 0);
        shown.title = findings.join('\\n');
      });
    }
    if (data.active !== undefined) mark(data.active);
  });
  editor.postMessage({ ready: true });
</script>
</body>
</html>`;
}

// The status bar: in whose name the draft speaks, its language, how many findings there are.

import * as vscode from 'vscode';
import type { Server } from './client';
import { LANGUAGE } from './detect';

/** The answer to `rapporteur/status`. */
interface Status {
  /** `en`. */
  language: string;
  /** `GA`, `SC`, `ECOSOC`, `HRC`, `MUN`. */
  organ?: string | null;
  symbol?: string | null;
  session?: string | null;
  title?: string | null;
}

const ORGANS: Record<string, string> = {
  GA: 'General Assembly',
  SC: 'Security Council',
  ECOSOC: 'Economic and Social Council',
  HRC: 'Human Rights Council',
  MUN: 'Model United Nations',
};

function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: vscode.Disposable[] = [];
  /** While a question is open, what changed meanwhile is asked for once, afterwards. */
  private asking = false;
  private stale = false;

  constructor(private readonly server: Server) {
    this.item.name = 'Rapporteur';
    this.subscriptions.push(
      this.item,
      server.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.languages.onDidChangeDiagnostics(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.refresh();
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.refresh()),
    );
    this.refresh();
  }

  dispose(): void {
    this.subscriptions.forEach((each) => each.dispose());
  }

  private refresh(): void {
    if (this.asking) {
      this.stale = true;
      return;
    }
    this.asking = true;
    void this.show().finally(() => {
      this.asking = false;
      if (this.stale) {
        this.stale = false;
        this.refresh();
      }
    });
  }

  private async show(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== LANGUAGE) {
      this.item.hide();
      return;
    }
    const client = this.server.running;
    if (!client) {
      this.item.text = this.server.health === 'starting' ? '$(loading~spin) Rapporteur' : '$(warning) Rapporteur';
      this.item.tooltip =
        this.server.health === 'missing'
          ? 'The program was not found. Click to try again; the log says where it was looked for.'
          : 'The server is not running. Click to start it.';
      this.item.command = 'rapporteur.restart';
      this.item.backgroundColor =
        this.server.health === 'starting' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
      this.item.show();
      return;
    }
    let status: Status | null = null;
    try {
      status = await client.sendRequest<Status | null>('rapporteur/status', {
        textDocument: { uri: document.uri.toString() },
      });
    } catch {
      // An older server.
    }
    if (document !== vscode.window.activeTextEditor?.document) return;
    const findings = vscode.languages
      .getDiagnostics(document.uri)
      .filter((finding) => finding.source === 'rapporteur').length;
    const counted = findings === 1 ? '1 finding' : `${findings} findings`;
    const parts = status ? [status.organ ?? 'Draft', status.language, counted] : [counted];
    this.item.text = `$(${findings === 0 ? 'pass' : 'law'}) ${parts.join(' · ')}`;
    this.item.tooltip = this.tooltip(status, counted);
    this.item.command = 'workbench.actions.view.problems';
    this.item.backgroundColor = undefined;
    this.item.show();
  }

  private tooltip(status: Status | null, counted: string): vscode.MarkdownString {
    const tip = new vscode.MarkdownString();
    tip.isTrusted = { enabledCommands: ['rapporteur.showLog', 'rapporteur.restart', 'rapporteur.draft.renumber'] };
    if (status) {
      const lines = [
        status.title,
        status.organ ? (ORGANS[status.organ] ?? status.organ) : undefined,
        status.session ? `Session ${status.session}` : undefined,
        status.symbol,
        languageName(status.language),
        counted,
      ];
      for (const line of lines) {
        if (line) tip.appendText(line).appendMarkdown('\n\n');
      }
    }
    tip.appendMarkdown(
      '[Renumber](command:rapporteur.draft.renumber) · [Log](command:rapporteur.showLog) · [Restart](command:rapporteur.restart)',
    );
    return tip;
  }
}

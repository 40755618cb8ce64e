// The connection to the server: started, told the settings, stopped.

import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { LANGUAGE } from './detect';
import { findServer } from './server';

/** Settings of this extension that the server has no use for. */
const OWN = /^rapporteur\.(?:server|trace|plainTextFiles)\b/;

/**
 * The settings as the server knows them (docs/settings.schema.json): those that the person has set, so that the others are
 * what rapporteur.toml says.
 */
function serverSettings(context: vscode.ExtensionContext, scope?: vscode.Uri): Record<string, unknown> {
  const manifest = context.extension.packageJSON as {
    contributes: { configuration: { properties: Record<string, unknown> }[] };
  };
  const all = vscode.workspace.getConfiguration(undefined, scope);
  const settings: Record<string, unknown> = {};
  for (const name of manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties))) {
    const value = all.inspect(name);
    const isSet = [value?.globalValue, value?.workspaceValue, value?.workspaceFolderValue].some(
      (each) => each !== undefined,
    );
    if (isSet && !OWN.test(name)) settings[name.replace(/^rapporteur\./, '')] = all.get(name);
  }
  return settings;
}

/** What can be seen of the server's state. */
export type Health = 'starting' | 'running' | 'stopped' | 'missing';

export class Server implements vscode.Disposable {
  /** Fires when `health` has changed. */
  readonly onDidChange: vscode.Event<void>;
  health: Health = 'stopped';
  readonly log: vscode.LogOutputChannel;
  private readonly changed = new vscode.EventEmitter<void>();
  private client: LanguageClient | undefined;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.onDidChange = this.changed.event;
    this.log = vscode.window.createOutputChannel('Rapporteur', { log: true });
  }

  /** The client, while the server runs. */
  get running(): LanguageClient | undefined {
    return this.client?.state === State.Running ? this.client : undefined;
  }

  /** Starts the server, or says in words what is missing. */
  async start(): Promise<void> {
    const found = findServer(this.context);
    if (!found.path) {
      this.log.error(`The program was not found. Looked for it in: ${found.tried.join(', ')}`);
      this.become('missing');
      void this.explainMissing(found.tried);
      return;
    }
    this.log.info(`Starting ${found.path}`);
    const client = this.make(found.path);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) return;
      this.become(newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped');
    });
    try {
      await client.start();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error(`${found.path} could not be started: ${reason}`);
      this.become('stopped');
      const choice = await vscode.window.showErrorMessage(
        `Rapporteur: ${found.path} could not be started (${reason}).`,
        'Show Log',
        'Try Again',
      );
      if (choice === 'Show Log') this.log.show();
      if (choice === 'Try Again') await this.restart();
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) {
      await client.stop();
    }
    this.become('stopped');
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    this.changed.dispose();
    this.log.dispose();
  }

  private become(health: Health): void {
    if (this.health === health) return;
    this.health = health;
    this.changed.fire();
  }

  private settings(scope?: string): Record<string, unknown> {
    return serverSettings(this.context, scope === undefined ? undefined : vscode.Uri.parse(scope));
  }

  private make(command: string): LanguageClient {
    const options: LanguageClientOptions = {
      documentSelector: [{ language: LANGUAGE }],
      // The server asks for this command where it can be shown what cites a document.
      initializationOptions: { ...this.settings(), commands: ['rapporteur.showReferences'] },
      outputChannel: this.log,
      traceOutputChannel: this.log,
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        workspace: {
          configuration: (params) =>
            params.items.map((item) => this.settings(item.scopeUri)),
          didChangeConfiguration: async () => {
            await this.running?.sendNotification('workspace/didChangeConfiguration', {
              settings: { rapporteur: this.settings() },
            });
          },
        },
      },
    };
    return new LanguageClient(
      'rapporteur',
      'Rapporteur',
      { command, args: ['serve'], transport: TransportKind.stdio },
      options,
    );
  }

  private async explainMissing(tried: string[]): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      'Rapporteur: the program “rapporteur” was not found. Drafts are coloured, but nothing is checked. ' +
        'Install it (in the project’s folder: cargo install --path .), or say in the settings where it is.',
      'How to Install',
      'Open Setting',
      'Try Again',
    );
    switch (choice) {
      case 'How to Install':
        await vscode.commands.executeCommand(
          'workbench.action.openWalkthrough',
          `${this.context.extension.id}#rapporteur`,
          false,
        );
        break;
      case 'Open Setting':
        await vscode.commands.executeCommand('workbench.action.openSettings', 'rapporteur.server.path');
        break;
      case 'Try Again':
        await this.restart();
        break;
      default:
        this.log.info(`Looked for it in: ${tried.join(', ')}`);
    }
  }
}

// Where the program is.

import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';

const NAME = process.platform === 'win32' ? 'rapporteur.exe' : 'rapporteur';

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A path as people write it in settings. */
function written(path: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  return path.replace(/^~(?=[/\\]|$)/, homedir()).replace(/\$\{(?:workspaceFolder|workspaceRoot)\}/g, folder);
}

/** Where a name without a folder is looked for. */
function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  // Programs started from a desktop often have not the PATH of a terminal.
  folders.push(join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin'));
  const names = process.platform === 'win32' && !/\.exe$/i.test(name) ? [`${name}.exe`, name] : [name];
  return folders.flatMap((folder) => names.map((each) => join(folder, each)));
}

export interface Found {
  /** The program, if there is one. */
  path?: string;
  /** Where it was looked for, in words. */
  tried: string[];
}

/** The program: where the setting says, else beside the extension, else on PATH. */
export function findServer(context: vscode.ExtensionContext): Found {
  const setting = vscode.workspace.getConfiguration('rapporteur').get<string>('server.path', '').trim();
  if (setting !== '') {
    const path = written(setting);
    const candidates = isAbsolute(path) || /[/\\]/.test(path) ? [path] : onPath(path);
    return { path: candidates.find(runs), tried: [`${path} (the setting rapporteur.server.path)`] };
  }
  const beside = [join(context.extensionPath, 'server', NAME)];
  if (context.extensionMode === vscode.ExtensionMode.Development) {
    // In the project's own folder: what cargo built last.
    for (const profile of ['release', 'measure', 'debug']) {
      beside.push(join(context.extensionPath, '..', '..', 'target', profile, NAME));
    }
  }
  const path = [...beside, ...onPath('rapporteur')].find(runs);
  return { path, tried: ['PATH', join(homedir(), '.cargo', 'bin'), ...beside] };
}

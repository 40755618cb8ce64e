// Makes what editors colour drafts by before the server is up, and the snippets, from the project's own tables:
//
//     node editors/grammar/generate.mjs            writes the files
//     node editors/grammar/generate.mjs --check    ends with 1 if one of them is not what it would write
//
// Opening words come from lexicon/, organs' lines and headings from src/syntax/language/, the rest from words.mjs beside this file.

import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages, masthead } from './words.mjs';
import { snippets } from './snippets.mjs';
import { alternatives } from './trie.mjs';
import { textMate } from './textmate.mjs';
import { vim } from './vim.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How often opening words must be used in adopted texts to be coloured without the server. */
const LEAST = 10;

/** A list of strings in a language's file: `name: &["…", …]` or the first of each pair in `name: &[("…", …), …]`. */
function listIn(source, name) {
  const list = new RegExp(`\\b${name}: &\\[([\\s\\S]*?)\\n? *\\],\\n`).exec(source);
  if (!list) throw new Error(`no ${name}`);
  const pairs = [...list[1].matchAll(/\(\s*"([^"]*)"/g)].map((match) => match[1]);
  return pairs.length > 0 ? pairs : [...list[1].matchAll(/"([^"]*)"/g)].map((match) => match[1]);
}

const tables = {};
for (const [code, name] of Object.entries(languages)) {
  const source = readFileSync(join(root, 'src', 'syntax', 'language', `${name}.rs`), 'utf8');
  const rows = readFileSync(join(root, 'lexicon', `opening-words.${code}.tsv`), 'utf8').trim().split('\n').slice(1);
  tables[code] = {
    openings: rows
      .map((row) => row.split('\t'))
      .filter(([, , , count]) => Number(count) >= LEAST)
      .map(([phrase]) => phrase),
    organLines: listIn(source, 'organ_lines'),
    organNames: listIn(source, 'organ_names'),
    annex: listIn(source, 'annex'),
    masthead: masthead[code],
  };
}

const all = (name) => [...new Set(Object.values(tables).flatMap((table) => table[name]))].sort();
const files = {};
const write = (path, content) => (files[path] = content);
const json = (value) => JSON.stringify(value, null, 2) + '\n';

write('editors/vscode/syntaxes/un-resolution.tmLanguage.json', json(textMate(tables)));
write('editors/nvim/syntax/un-resolution.vim', vim(tables));

// What tells a draft by its text: an organ's line, alone or in emphasis, with its comma.
const lines = all('organLines');
const organLine = `^\\s*[*_]{0,3}(?:${alternatives(lines)})[*_]{0,3}\\s*[,،，][*_]{0,3}\\s*$`;
write(
  'editors/vscode/src/organLine.ts',
  [
    '// Written by editors/grammar/generate.mjs.',
    '',
    "/** An organ's line, as it stands alone in a draft. */",
    `export const organLine = new RegExp(${JSON.stringify(organLine)}, 'mu');`,
    '',
  ].join('\n'),
);
write(
  'editors/nvim/lua/rapporteur/organs.lua',
  [
    '-- Written by editors/grammar/generate.mjs.',
    "-- Organs' lines, without their comma: what tells a draft by its text.",
    'return {',
    ...lines.map((line) => `  ${JSON.stringify(line)},`),
    '}',
    '',
  ].join('\n'),
);

// The extension's manifest: the server's settings as docs/settings.schema.json has them, and the first line of a draft.
const manifestPath = 'editors/vscode/package.json';
const manifest = JSON.parse(readFileSync(join(root, manifestPath), 'utf8'));
const schema = JSON.parse(readFileSync(join(root, 'docs', 'settings.schema.json'), 'utf8'));
manifest.contributes.configuration.find(({ title }) => title === 'Drafts').properties = Object.fromEntries(
  Object.entries(schema.properties).map(([name, setting]) => [
    `rapporteur.${name}`,
    { ...setting, ...(setting.type === 'object' ? { default: {} } : {}), scope: 'window' },
  ]),
);
manifest.contributes.languages[0].firstLine =
  `^\\s*#*\\s*[*_]{0,3}(?:(?:${alternatives(all('organNames'))})[*_]{0,3}\\s*$|(?:${alternatives(lines)})[*_]{0,3}\\s*[,،，])`;
write(manifestPath, json(manifest));

const collected = snippets();
write('editors/vscode/snippets/un-resolution.json', json(collected));
write('editors/nvim/snippets/un-resolution.json', json(collected));

let stale = 0;
for (const [path, content] of Object.entries(files)) {
  const file = join(root, path);
  let found = null;
  try {
    found = readFileSync(file, 'utf8');
  } catch {
    // It is not there yet.
  }
  if (found === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not what its tables say: run node ${relative(root, fileURLToPath(import.meta.url))}`);
    stale += 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`${path}: ${content.length} characters`);
  }
}
process.exit(stale > 0 ? 1 : 0);

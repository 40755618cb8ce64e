// What the manifest and the language configuration promise, without VS Code: node --test

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json'));
const configuration = JSON.parse(read('language-configuration.json'));

/** The word at an index, as the editor finds it. */
function wordAt(text, index) {
  const { pattern, flags } = configuration.wordPattern;
  for (const match of text.matchAll(new RegExp(pattern, `${flags}g`))) {
    if (match.index <= index && index <= match.index + match[0].length) return match[0];
  }
  return null;
}

test('numbers and symbols are one word', () => {
  for (const word of [
    '59/50',
    '1631 (2005)',
    '1631（2005）',
    '46/36 L',
    '217 A (III)',
    'S-30/1',
    'ES-11/1',
    '2006/23',
    'A/RES/59/50',
    'A/79/302',
    'S/PRST/2010/1',
    'l’eau',
    'préoccupée',
    'безопасность',
    'المتحدة',
  ]) {
    const text = `see ${word}, and`;
    assert.equal(wordAt(text, text.indexOf(word) + 1), word);
  }
  assert.equal(wordAt('resolution 59/50 Adopted', 12), '59/50');
  assert.equal(wordAt('in 2005 (see below)', 4), '2005');
});

test('a draft is told by its first line', () => {
  const first = new RegExp(manifest.contributes.languages[0].firstLine);
  for (const line of [
    'General Assembly',
    '# Assemblée générale',
    'The Security Council,',
    '*L’Assemblée générale*,',
    '**大会**，',
    'Генеральная Ассамблея',
    'إن مجلس الأمن،',
  ]) {
    assert.match(line, first);
  }
  for (const line of ['The General Assembly met.', 'Dear Sir,', 'General', '大会堂']) assert.doesNotMatch(line, first);
});

test('an organ’s line is seen anywhere in a text', async () => {
  const source = read('src/organLine.ts');
  const [, pattern, flags] = /new RegExp\((".*"), '(\w+)'\)/.exec(source);
  const organLine = new RegExp(JSON.parse(pattern), flags);
  assert.match('A/79/L.1\n\nTitle\n\n*El Consejo de Derechos Humanos*,\n\nRecordando', organLine);
  assert.match('第1号\n\n大会，\n', organLine);
  assert.doesNotMatch('The General Assembly adopted\nThe General Assembly, which\n', organLine);
});

test('commands in menus, keys and the walkthrough exist, and each is documented', () => {
  const { commands, menus, keybindings, walkthroughs } = manifest.contributes;
  const known = new Set(commands.map(({ command }) => command));
  const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command).filter(Boolean);
  const events = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ completionEvents = [] }) => completionEvents));
  used.push(...events.filter((event) => event.startsWith('onCommand:')).map((event) => event.slice(10)));
  for (const command of used) assert.ok(known.has(command), command);
  const readme = read('README.md');
  for (const { title } of commands) assert.ok(readme.includes(title), `${title} is not in the README`);
  for (const { properties } of manifest.contributes.configuration) {
    for (const [name, setting] of Object.entries(properties)) {
      assert.ok(readme.includes(name), `${name} is not in the README`);
      assert.ok(setting.description ?? setting.markdownDescription, name);
    }
  }
});

test('files that the manifest names are there', () => {
  const { languages, grammars, snippets, walkthroughs } = manifest.contributes;
  const media = walkthroughs.flatMap(({ steps }) => steps.map(({ media: { image, markdown } }) => image ?? markdown));
  for (const path of [
    manifest.icon,
    languages[0].configuration,
    ...Object.values(languages[0].icon),
    grammars[0].path,
    snippets[0].path,
    ...media,
  ]) {
    assert.ok(existsSync(new URL(`../../${path}`, import.meta.url)), path);
  }
});

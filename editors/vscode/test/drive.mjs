// Does in VS Code what a person does with drafts, and looks at what is seen and at what is saved. Started by run.sh.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { EDITORS, PORT, WORK, DRAFTS, EXAMPLES, SCREENSHOTS, ONLY } = process.env;
const { chromium } = createRequire(join(EDITORS, 'playwright', 'x.js'))('playwright-core');

const folder = join(WORK, 'drafts');
mkdirSync(folder, { recursive: true });
rmSync(SCREENSHOTS, { recursive: true, force: true });
mkdirSync(SCREENSHOTS, { recursive: true });
const fixtures = JSON.parse(readFileSync(join(DRAFTS, 'drafts.json'), 'utf8')).filter(
  ({ language }) => !ONLY || ONLY.split(',').includes(language),
);
for (const { file } of fixtures) copyFileSync(join(DRAFTS, 'drafts', file), join(folder, file));
for (const name of ['flood-warning.en.txt', 'women-peace-security.ar.txt']) {
  copyFileSync(join(EXAMPLES, name), join(folder, name));
}

const settings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.enablePreview': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'compact',
  'security.workspace.trust.enabled': false,
  'editor.hover.delay': 100,
  'editor.fontSize': 13,
  'editor.cursorBlinking': 'solid',
  'files.autoSave': 'off',
  'extensions.ignoreRecommendations': true,
};
const writeSettings = (place, values) => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'settings.json'), JSON.stringify(values, null, 2));
};
const machine = join(WORK, 'user', 'Machine');
const workspace = join(folder, '.vscode');
writeSettings(join(WORK, 'user', 'User'), settings);
writeSettings(workspace, {});
// Where the program is, is a matter of the machine that the extension runs on.
writeSettings(machine, { 'rapporteur.server.path': '/nowhere/rapporteur' });

let passed = 0;
let failed = 0;
function check(name, holds, found) {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`NO  ${name}: ${typeof found === 'string' ? found : JSON.stringify(found)}`);
  }
  return holds;
}

async function eventually(condition, patience = 40_000) {
  const until = Date.now() + patience;
  for (;;) {
    const value = await condition().catch(() => undefined);
    if (value) return value;
    if (Date.now() > until) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage({ viewport: { width: 1120, height: 720 } });
page.setDefaultTimeout(60_000);
const keyboard = page.keyboard;
await eventually(() => page.goto(`http://127.0.0.1:${PORT}/?folder=${encodeURIComponent(folder)}`), 120_000);
await page.waitForSelector('.monaco-workbench', { timeout: 180_000 });
await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 180_000 });

const texts = (selector) => page.locator(selector).allInnerTexts();
const plain = (text) => text.replace(/\u00a0/g, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
const onDisk = (file) => readFileSync(join(folder, file), 'utf8');

/** Our item in the status bar: "GA · en · 3 findings". */
const status = async () => plain((await texts('[id="rapporteur.rapporteur.rapporteur.status"]')).join(' ')).trim();
const findings = async () => Number(/(\d+) findings?/.exec(await status())?.[1] ?? NaN);
/** The cursor, as the status bar has it: [line, column]. */
const cursor = async () => {
  const found = /Ln (\d+), Col (\d+)/.exec((await texts('.statusbar-item')).join('\n'));
  return found ? [Number(found[1]), Number(found[2])] : undefined;
};

async function press(...keys) {
  for (const key of keys) await keyboard.press(key);
}

/** Runs a command by its full name. */
async function run(command) {
  await press('F1');
  await page.waitForSelector('.quick-input-widget .monaco-list-row');
  await keyboard.insertText(command);
  const rows = page.locator('.quick-input-widget .monaco-list-row');
  const at = await eventually(async () => {
    const found = (await rows.allInnerTexts()).findIndex((row) => plain(row).split('\n')[0].trim() === command);
    return found >= 0 && { found };
  });
  if (!at) throw new Error(`there is no command ${command}: ${await rows.allInnerTexts()}`);
  await rows.nth(at.found).click();
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
}

async function open(file) {
  const active = async () => (await texts('.tab.active')).join().replace(/\s/g, '').includes(file);
  for (let attempt = 0; attempt < 6 && !(await active()); attempt += 1) {
    await press('Escape', 'Control+p');
    await page.waitForSelector('.quick-input-widget', { state: 'visible' });
    await keyboard.insertText(file);
    const listed = await eventually(
      async () => plain((await texts('.quick-input-widget .monaco-list-row'))[0] ?? '').includes(file),
      5_000,
    );
    if (listed) await press('Enter');
    await eventually(active, 5_000);
  }
  if (!(await active())) throw new Error(`${file} could not be opened`);
  await eventually(async () => (await texts('.view-lines .view-line')).length > 3);
}

/** Puts the cursor at a place of the text on disk: the start of the first `words`, `more` UTF-16 units on. */
async function onto(file, words, more = 0) {
  const text = onDisk(file);
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`no ${words} in ${file}`);
  const before = text.slice(0, at).split('\n');
  const last = before[before.length - 1];
  await to(before.length, last.length + 1 + more, last);
}

/** Puts the cursor at a line and column, from 1, in UTF-16 units; `before` is what stands before it in its line. */
async function to(line, column, before = '') {
  // Going to a column counts wide characters twice, the status bar does not.
  const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffef]/.test(before);
  await press('Control+g');
  await page.waitForSelector('.quick-input-widget', { state: 'visible' });
  await keyboard.insertText(`${line}:${wide ? 1 : column}`);
  await press('Enter');
  const arrived = (wanted) =>
    eventually(async () => {
      const now = await cursor();
      return now && now[0] === line && now[1] === wanted;
    }, 5_000);
  await arrived(wide ? 1 : column);
  if (wide) {
    for (let steps = column - 1; steps > 0; steps -= 1) await press('ArrowRight');
    await arrived(column);
  }
}

/** Saves, and waits until the file is what it should be, or says what it is. What is pressed next finds an editor that is at rest. */
async function saved(name, file, expected) {
  const equal = await eventually(async () => {
    await press('Control+s');
    return eventually(async () => onDisk(file) === expected, 2_000);
  }, 20_000);
  await eventually(async () => (await page.locator('.tab.active.dirty').count()) === 0, 10_000);
  return check(`${file}: ${name}`, equal, onDisk(file));
}

/** Takes the last step back. A key that a busy editor did not take, which leaves the saved text as it is, is pressed again. */
async function undo() {
  await eventually(async () => {
    await press('Control+z');
    return eventually(async () => (await page.locator('.tab.active.dirty').count()) > 0, 5_000);
  }, 20_000);
}

function replaced(whole, from, to) {
  if (!whole.includes(from)) throw new Error(`no ${from}`);
  return whole.replace(from, () => to);
}

function renumbered(whole, changes) {
  const lines = whole.split('\n');
  for (const [line, from, to] of changes) lines[line - 1] = replaced(lines[line - 1], from, to);
  return lines.join('\n');
}

/** A picture of what is seen, once nothing moves any more. */
async function picture(name, pointer = [1, 1]) {
  if (pointer) await page.mouse.move(...pointer);
  let before = await page.screenshot();
  await eventually(async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const now = await page.screenshot();
    const still = now.equals(before);
    before = now;
    return still;
  }, 10_000);
  writeFileSync(join(SCREENSHOTS, `${name}.png`), before);
}

/** Points at a piece of text in the editor, and returns what is shown there. */
async function hover(words, expected) {
  const span = page.locator('.view-line span span', { hasText: words }).first();
  let shown = '';
  await eventually(async () => {
    const box = await span.boundingBox();
    await page.mouse.move(box.x + box.width / 2 - 6, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    // One that is on its way is waited for; the pointer that moves again would send it away.
    return eventually(async () => {
      shown = plain((await texts('.monaco-hover:not(.hidden)')).join('\n'));
      return shown.includes(expected);
    }, 2_000);
  });
  return shown;
}

async function quickFix(words) {
  await press('Control+.');
  await page.waitForSelector('.action-widget', { timeout: 40_000 });
  const row = page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
  await row.click({ timeout: 40_000 });
}


const steps = {
  async missing() {
    await open(fixtures[0].file);
    // The extension host may still be coming up.
    await eventually(async () => (await status()) !== '', 90_000);
    const told = await eventually(async () => (await texts('.notifications-toasts')).join().includes('was not found'));
    check('a missing server is told in words', told, await texts('.notifications-toasts'));
    const item = await status();
    check('and in the status bar', item.includes('Rapporteur'), item);
    writeSettings(machine, {});
    const counted = await eventually(async () => (await findings()) >= 3, 90_000);
    check('it is found where cargo puts it, once the setting is gone', counted, await status());
    await press('Escape');
    await run('Notifications: Clear All Notifications');
  },

  async draft(fixture) {
    const { file, language } = fixture;
    await open(file);
    const original = onDisk(file);
    const ready = await eventually(async () => (await findings()) >= 3, 90_000);
    check(`${file}: findings`, ready, await status());
    const before = await findings();
    check(`${file}: organ and language in the status bar`, (await status()).includes(`GA · ${language}`), await status());
    // The status bar counts before the text is drawn anew.
    const squiggles = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
    check(`${file}: squiggles`, await eventually(async () => (await squiggles.count()) > 0), 'none');
    const lenses = await eventually(async () => {
      const shown = await texts('.codelens-decoration');
      return shown.length > 0 && shown;
    });
    check(`${file}: code lenses`, lenses?.length > 0, lenses);

    const shown = await hover('59/50', fixture.hover);
    check(`${file}: hover`, shown.includes(fixture.hover), shown);
    await page.mouse.move(1, 1);
    await press('Escape');

    // Definition of a reference within the draft, and back.
    await onto(file, fixture.reference);
    const from = await cursor();
    await press('F12');
    const there = await eventually(async () => (await cursor())?.[0] === fixture.target);
    check(`${file}: definition`, there, await cursor());
    await run('Go Back');
    const back = await eventually(async () => String(await cursor()) === String(from));
    check(`${file}: and back`, back, await cursor());

    // Definition of a citation: its page.
    await onto(file, fixture.citation, 1);
    await press('F12');
    const record = await eventually(async () => (await texts('.tab.active')).join().includes('A_RES_59_50'));
    check(`${file}: definition of a citation`, record, await texts('.tab.active'));
    await run('Go Back');
    const home = await eventually(async () => (await texts('.tab.active')).join().replace(/\s/g, '').includes(file));
    check(`${file}: and back to the draft`, home, await texts('.tab.active'));

    // Findings follow what is typed.
    await onto(file, fixture.date[0]);
    await press('Delete');
    const fewer = await eventually(async () => (await findings()) < before);
    check(`${file}: a finding goes while one types`, fewer, await status());
    await keyboard.type('1');
    const restored = await eventually(async () => (await findings()) === before);
    check(`${file}: and comes back`, restored, await status());
    await saved('typed back', file, original);

    // A fix.
    await onto(file, fixture.date[0], 1);
    await quickFix(fixture.date[1]);
    await saved('a fix is applied', file, replaced(original, fixture.date[0], fixture.date[1]));
    await undo();
    await saved('and undone in one step', file, original);

    // Renumbering, by its key and by formatting; one step to undo; the cursor stays.
    const [line] = fixture.renumbered[fixture.renumbered.length - 1];
    await to(line, original.split('\n')[line - 1].length + 1, original.split('\n')[line - 1]);
    await press('Control+Alt+n');
    const after = renumbered(original, fixture.renumbered);
    await saved('renumbered', file, after);
    const end = [line, after.split('\n')[line - 1].length + 1];
    check(`${file}: the cursor stays`, String(await cursor()) === String(end), [await cursor(), end]);
    await undo();
    await saved('one undo takes it back', file, original);
    await run('Format Document');
    await saved('formatted', file, after);

    // Paragraphs move, and back.
    await to(fixture.target - 2, 1);
    await press('End', 'Alt+ArrowDown');
    const moved = await eventually(async () => {
      await press('Control+s');
      return eventually(async () => onDisk(file) !== after, 2_000);
    });
    await eventually(async () => (await page.locator('.tab.active.dirty').count()) === 0, 10_000);
    check(`${file}: a paragraph moves down`, moved, onDisk(file));
    const row = await eventually(async () => (await cursor())?.[0] > fixture.target - 2);
    check(`${file}: with the cursor`, row, await cursor());
    const below = onDisk(file);
    await press('Alt+ArrowUp');
    await saved('and up again', file, after);
    // One step each.
    await undo();
    await saved('the way up is undone', file, below);
    await undo();
    await saved('the way down is undone', file, after);

    // One becomes a sub-paragraph, and rises again.
    const [low] = fixture.indented;
    const ended = async (name, whole) => {
      const wanted = [low, whole.split('\n')[low - 1].length + 1];
      const there = await eventually(async () => String(await cursor()) === String(wanted));
      check(`${file}: ${name}`, there, [await cursor(), wanted]);
    };
    const lower = renumbered(after, [fixture.indented]);
    const lowest = after.split('\n')[low - 1];
    await to(low, lowest.length + 1, lowest);
    await press('Control+]');
    await saved('indented', file, lower);
    await ended('the cursor is at the same word', lower);
    await press('Control+[');
    await saved('outdented', file, after);
    await ended('and still', after);
    await undo();
    await saved('the rise is undone', file, lower);
    await undo();
    await saved('and the indent', file, after);

    // A new paragraph below one and above the next is the same; one writes behind its number.
    const longer = renumbered(after, fixture.inserted).split('\n');
    longer.splice(fixture.target - 1, 0, fixture.label, '');
    for (const [key, line] of [['Control+Enter', fixture.target - 2], ['Control+Shift+Enter', fixture.target]]) {
      await to(line, 1);
      await press('End', key);
      await saved(`a paragraph is inserted with ${key}`, file, longer.join('\n'));
      const behind = await eventually(
        async () => String(await cursor()) === String([fixture.target, fixture.label.length + 1]),
      );
      check(`${file}: the cursor is behind its number`, behind, await cursor());
      await undo();
      await saved('one undo takes it away', file, after);
    }
    await undo();
    await saved('undone to the beginning', file, original);

    // The outline.
    await press('Control+Shift+o');
    const entries = await eventually(async () => {
      const rows = await texts('.quick-input-widget .monaco-list-row');
      return rows.length > 3 && rows;
    });
    check(`${file}: outline`, entries?.length > 3, entries);
    await press('Escape');

    {
      // Completion at the head of a new paragraph.
      const lines = original.split('\n');
      const head = lines.findIndex((each) => each.includes(fixture.opening)) + 1;
      await to(head, lines[head - 1].length + 1, lines[head - 1]);
      await press('Enter', 'Enter');
      await keyboard.insertText(fixture.completion[0]);
      await press('Control+Space');
      const offered = await eventually(async () => {
        const rows = (await texts('.suggest-widget .monaco-list-row')).map(plain);
        return rows.some((row) => row.includes(fixture.completion[1])) && rows;
      });
      check(`${file}: completion`, offered, await texts('.suggest-widget .monaco-list-row'));
      await press('Escape', 'Escape');
      await run('File: Revert File');
      await eventually(async () => (await findings()) === before);

      // A date is hinted at where none stands.
      await onto(file, fixture.dated[0]);
      for (let left = fixture.dated[0].length; left > 0; left -= 1) await press('Delete');
      const hinted = await eventually(async () =>
        (await texts('.view-lines .view-line')).some((each) => plain(each).includes(fixture.hint)),
      );
      check(`${file}: inlay hints`, hinted, await texts('.view-lines .view-line'));
      await run('File: Revert File');
      await eventually(async () => (await findings()) === before);
    }
    check(`${file}: the file is what it was`, onDisk(file) === original, onDisk(file));
    console.log(`${file}: done, ${passed} of ${passed + failed} so far`);
  },

  async lookup() {
    await press('Control+Alt+l');
    await page.waitForSelector('.quick-input-widget', { state: 'visible' });
    await press('Control+a');
    await keyboard.insertText('65/122');
    const rows = await eventually(async () => {
      const found = (await texts('.quick-input-widget .monaco-list-row')).map(plain);
      return found.some((row) => row.includes('A/RES/65/122')) && found;
    });
    check('the quick pick knows the index', rows, await texts('.quick-input-widget .monaco-list-row'));
    await press('Enter');
    const record = await eventually(async () => (await texts('.tab.active')).join().includes('A_RES_65_122'));
    check('and opens the record', record, await texts('.tab.active'));
    await run('View: Close Editor');
  },

  /** What a document cites and what cites it, and the series that it stands in. */
  async network() {
    const { file, citation } = fixtures[0];
    await open(file);
    const original = onDisk(file);
    await onto(file, citation);
    for (let left = citation.length; left > 0; left -= 1) await press('Delete');
    await keyboard.insertText('65/122');
    await eventually(async () => (await texts('.view-lines .view-line')).map(plain).join().includes('65/122'));
    await press('ArrowLeft');
    const tree = async () => (await texts('.pane-body .monaco-list-row')).map(plain);
    const shows = (...wanted) =>
      eventually(async () => {
        const rows = await tree();
        return wanted.every((symbol) => rows.some((row) => row.includes(symbol)));
      });
    await run('Calls: Show Call Hierarchy');
    check('who cites a document', await shows('A/RES/65/122', 'A/RES/79/10', 'A/RES/77/13'), await tree());
    check('the draft among them', await shows(file), await tree());
    await picture('network');
    await onto(file, citation, 3);
    await run('Types: Show Type Hierarchy');
    check('the series of a document', await shows('A/RES/65/122', 'A/RES/67/6'), await tree());
    await run('View: Close Primary Side Bar');
    await run('File: Revert File');
    await run('View: Show Explorer');
    check('the draft is what it was', onDisk(file) === original, onDisk(file));
  },

  async plainText() {
    await open('flood-warning.en.txt');
    check('a plain text file is left alone', (await status()) === '', await status());
    writeSettings(workspace, { 'rapporteur.plainTextFiles': 'byFirstLines' });
    const ours = await eventually(async () => (await findings()) > 0);
    check('a plain text file with an organ’s line is a draft, if one wants so', ours, await status());
  },

  async pictures() {
    writeSettings(workspace, { 'rapporteur.plainTextFiles': 'byFirstLines' });
    await run('View: Close All Editors');
    await press('Control+b');
    await open('flood-warning.en.txt');
    await eventually(async () => (await findings()) > 3);
    await to(11, 1);
    await eventually(async () => (await page.locator('.squiggly-error').count()) > 3);
    const told = await hover('1631 (2006)', '17 October 2005');
    check('a slip is told with what was meant', told.includes('17 October 2005'), told);
    await picture('hover', null);
    await page.mouse.move(1, 1);
    await press('Escape');
    await press('Control+Shift+m');
    await eventually(async () => (await page.locator('.markers-panel .monaco-list-row').count()) > 3);
    await picture('problems');
    await press('Control+j');
    {
      await press('Control+Alt+l');
      await page.waitForSelector('.quick-input-widget', { state: 'visible' });
      await press('Control+a');
      await keyboard.insertText('children armed conflict');
      await eventually(async () => (await texts('.quick-input-widget .monaco-list-row')).length > 3);
      await picture('lookup');
      await press('Escape');
    }
    await open('women-peace-security.ar.txt');
    await eventually(async () => (await findings()) > 1);
    await run('Rapporteur: Open Reading View to the Side');
    const reading = page.frameLocator('iframe.webview').frameLocator('iframe');
    const direction = await eventually(() => reading.locator('p', { hasText: 'يهيب' }).getAttribute('dir'));
    check('the reading view shows Arabic from right to left', direction === 'rtl', direction);
    await picture('arabic');
  },
};

try {
  await steps.missing();
  for (const fixture of fixtures) await steps.draft(fixture);
  await steps.lookup();
  await steps.network();
  await steps.plainText();
  await steps.pictures();
} catch (error) {
  check('the script', false, String(error?.stack ?? error));
  await page.screenshot({ path: join(SCREENSHOTS, 'failed.png') }).catch(() => {});
}
await browser.close();
console.log(`${passed} of ${passed + failed}`);
process.exit(failed === 0 ? 0 : 1);

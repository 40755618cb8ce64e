// Many words as one short expression: what they begin with in common is written once.

const APOSTROPHE = /['’]/;

/** How an expression is written: for TextMate and JavaScript, or for Vim. */
export const plain = {
  group: (inner) => `(?:${inner})`,
  or: '|',
  maybe: (inner) => `(?:${inner})?`,
  apostrophe: "['’]",
  space: '[ \\u00a0]',
  escape: (character) => character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
};
export const magic = {
  group: (inner) => `\\%(${inner}\\)`,
  or: '\\|',
  maybe: (inner) => `\\%(${inner}\\)\\=`,
  apostrophe: "['’]",
  space: '[ \\u00a0]',
  escape: (character) => character.replace(/[.*~^$[\]\\/]/g, '\\$&'),
};

/** An expression for any of `words`, the longest first where one begins with another. */
export function alternatives(words, style = plain) {
  const root = new Map();
  for (const word of words) {
    let node = root;
    for (const character of word.normalize('NFC')) {
      const key = APOSTROPHE.test(character) ? "'" : character;
      if (!node.has(key)) node.set(key, new Map());
      node = node.get(key);
    }
    node.set('', null);
  }
  return written(root, style);
}

function written(node, style) {
  const branches = [];
  for (const [character, next] of node) {
    if (character === '') continue;
    const head =
      character === "'" ? style.apostrophe : character === ' ' ? style.space : style.escape(character);
    branches.push(head + written(next, style));
  }
  const joined = branches.join(style.or);
  if (branches.length > 0 && node.has('')) return style.maybe(joined);
  return branches.length > 1 ? style.group(joined) : joined;
}

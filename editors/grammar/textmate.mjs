// The TextMate grammar: what VS Code (and any editor that reads such grammars) colours before the server is up.

import { alternatives } from './trie.mjs';

const DIGIT = '[0-9٠-٩０-９]';
const RAISED = '[¹²³⁰⁴-⁹]';
const CHINESE = '[一二三四五六七八九十]{1,3}';
const scope = (name) => `${name}.un-resolution`;

/** Labels of paragraphs and sub-paragraphs, and bullets. */
const LABEL = [
  `${DIGIT}{1,3}(?:[.．、](?=\\s|[*_\\[]|[^\\x00-\\x7F])|\\)|\\s?[-–](?=\\s))`,
  `[(（](?:[ivxl]{1,5}|[a-z]{1,2}|[A-Z]|[а-яё]|[أ-ي]ـ?|${CHINESE}|${DIGIT}{1,3})[)）]`,
  `(?:[ivxl]{1,5}|[a-z]|[а-яё])\\)`,
  `${CHINESE}、`,
  `[-•–—·](?=\\s)`,
].join('|');

/** Letters that may not follow opening words, lest a longer word begins like them. Chinese sets no border. */
const BORDER = '(?![\\p{L}\\p{M}])';

export function textMate(tables) {
  const words = (name, codes) => codes.flatMap((code) => tables[code][name]);
  const every = Object.keys(tables);
  const latin = alternatives(words('openings', ['en', 'es', 'fr']));
  const other = alternatives(words('openings', ['ar', 'ru']));
  const chinese = alternatives(words('openings', ['zh']));
  const any = `(?:(?:${latin}|${other})${BORDER}|(?:${chinese}))`;
  const capital = `(?:${latin})${BORDER}`;
  const organLine = alternatives(words('organLines', every));
  const organName = alternatives(words('organNames', every));
  const annex = alternatives(words('annex', every));
  const masthead = words('masthead', every).join('|');
  const emphasis = '(\\*{1,3}|_{1,3})?';

  const opening = (start, expression) => ({
    match: `${start}(\\s*)${emphasis}(${expression})`,
    captures: {
      2: { name: scope('punctuation.definition.emphasis') },
      3: { name: scope('keyword.control.opening-words') },
    },
  });
  const labelled = {
    match: `^(\\s*)(${LABEL})(\\s*)(?:${emphasis}(${any}))?`,
    captures: {
      2: { name: scope('constant.numeric.label') },
      4: { name: scope('punctuation.definition.emphasis') },
      5: { name: scope('keyword.control.opening-words') },
    },
  };

  return {
    comment: 'Written by editors/grammar/generate.mjs.',
    name: 'UN resolution',
    scopeName: 'text.un-resolution',
    patterns: [{ include: '#comment' }, { include: '#paragraph' }],
    repository: {
      // From a line with something on it to the next blank one. Only at its head are words in small letters, or without
      // a difference between small and capital letters, opening words: within a paragraph a wrapped line may begin with them.
      paragraph: {
        begin: '^(?=\\s*\\S)',
        end: '^(?=\\s*$)',
        patterns: [
          { include: '#comment' },
          { include: '#heading' },
          { include: '#masthead' },
          { include: '#organ' },
          { include: '#note' },
          labelled,
          opening('\\G', any),
          opening('^', capital),
          { include: '#inline' },
        ],
      },
      comment: {
        name: scope('comment.block'),
        begin: '<!--',
        end: '-->',
        patterns: [
          {
            match: '\\b(rapporteur)(:)\\s*(allow)\\b([^>]*?)(?=-->|$)',
            captures: {
              1: { name: scope('keyword.other.directive') },
              3: { name: scope('keyword.other.directive') },
              4: { name: scope('variable.parameter.rule') },
            },
          },
        ],
      },
      heading: {
        match: '^(\\s{0,3}#{1,6})\\s+(.*)$',
        name: scope('markup.heading'),
        captures: {
          1: { name: scope('punctuation.definition.heading') },
          2: { patterns: [{ include: '#inline' }] },
        },
      },
      masthead: {
        patterns: [
          {
            match: `^\\s*[*_]{0,3}(?:${organName})[*_]{0,3}\\s*$`,
            name: scope('markup.heading.organ'),
          },
          {
            match: `^\\s*[*_]{0,3}(?:${annex})(?:\\s*[IVXLA-Z0-9٠-٩一二三四五六七八九十]{1,6}(?:\\s.*)?)?[*_]{0,3}\\s*$`,
            name: scope('markup.heading.annex'),
          },
          { match: '^\\s*[*_]{0,3}(?:[IVX]{1,6}|[A-H])\\.?[*_]{0,3}\\s*$', name: scope('markup.heading.section') },
          { match: `^\\s*[*_]{0,3}(?:${masthead})[*_]{0,3}\\s*$`, name: scope('support.class.masthead') },
        ],
      },
      organ: {
        match: `^(\\s*)([*_]{0,3})(${organLine})([*_]{0,3})(?=\\s*[,،，][*_]{0,3}\\s*$)`,
        captures: {
          2: { name: scope('punctuation.definition.emphasis') },
          3: { name: scope('entity.name.type.organ') },
          4: { name: scope('punctuation.definition.emphasis') },
        },
      },
      note: {
        match: `^(\\s*)(\\[\\^[^\\]\\s]+\\]:|\\(?${RAISED}+\\)?|<sup>[^<]*</sup>)(?=\\s)`,
        captures: { 2: { name: scope('constant.character.note') } },
      },
      inline: {
        patterns: [
          { include: '#comment' },
          { include: '#footnote' },
          { include: '#citation' },
          { include: '#emphasis' },
        ],
      },
      footnote: {
        match: `\\[\\^[^\\]\\s]+\\]|<sup>[^<]*</sup>|\\(${RAISED}+\\)|${RAISED}+`,
        name: scope('constant.character.footnote'),
      },
      citation: {
        name: scope('variable.other.constant.citation'),
        match: [
          // A/RES/59/50, S/2024/600, A/79/302-S/2024/600, E/CN.4/2005/1
          '(?<![A-Za-z0-9/])[A-Z]{1,8}(?=/[A-Z0-9.()/-]*[0-9])(?:/(?:[A-Z0-9]+(?:[.-][A-Z0-9]+)*))+(?:/?\\([A-Z-]+\\)|\\s\\([IVXLS-]+\\))?(?:-[A-Z](?:/[A-Z0-9.]+)+)*',
          // 1631 (2005), 217 A (III), 3201 (S-VI); 1631（2005）
          `(?<![A-Za-z0-9/])${DIGIT}{1,4}(?:\\s[A-Z])?\\s?[(（](?:(?:19|20)[0-9]{2}|[١٢][٠-٩]{3}|(?:S-|ES-)?[IVXL]+)[)）]`,
          // 59/50, 46/36 L, S-30/1, ES-11/1, 2006/23
          `(?<![A-Za-z0-9/.])(?:E?S-)?(?:${DIGIT}{1,2}|(?:19|20)[0-9]{2})/${DIGIT}{1,3}(?:\\s[A-Z](?![A-Za-z0-9'’]))?(?![A-Za-z0-9/])`,
        ].join('|'),
      },
      emphasis: {
        patterns: [
          { match: '\\*\\*[^*\\s](?:[^*]*[^*\\s])?\\*\\*', name: scope('markup.bold') },
          { match: '(?<![*\\w])\\*[^*\\s](?:[^*]*[^*\\s])?\\*(?![*\\w])', name: scope('markup.italic') },
          { match: '(?<![_\\w])_[^_\\s](?:[^_]*[^_\\s])?_(?![_\\w])', name: scope('markup.italic') },
        ],
      },
    },
  };
}

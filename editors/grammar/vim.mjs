// The Vim syntax file, from the same tables as the TextMate grammar.

import { alternatives, magic } from './trie.mjs';

const DIGIT = '[0-9٠-٩０-９]';
const RAISED = '[¹²³⁰⁴-⁹]';
const CHINESE = '[一二三四五六七八九十]\\{1,3}';
const EMPHASIS = '[*_]\\{0,3}';

/** An expression of words.mjs in Vim's writing: only `.`, `*` and `\.` occur in them, which are the same. */
const translated = (expression) => expression.replace(/\//g, '\\/');

export function vim(tables) {
  const words = (name, codes) => codes.flatMap((code) => tables[code][name]);
  const every = Object.keys(tables);
  const latin = alternatives(words('openings', ['en', 'es', 'fr']), magic);
  const other = alternatives(words('openings', ['ar', 'ru']), magic);
  const chinese = alternatives(words('openings', ['zh']), magic);
  const border = '\\%(\\k\\)\\@!';
  const label = [
    `${DIGIT}\\{1,3}\\%([.．、]\\|)\\|\\s\\=[-–]\\)`,
    `[(（]\\%([ivxl]\\{1,5}\\|[a-z]\\{1,2}\\|[A-Z]\\|[а-яё]\\|[أ-ي]ـ\\=\\|${CHINESE}\\|${DIGIT}\\{1,3}\\)[)）]`,
    `\\%([ivxl]\\{1,5}\\|[a-z]\\|[а-яё]\\))`,
    `${CHINESE}、`,
    '[-•–—·]',
  ].join('\\|');

  return `" Written by editors/grammar/generate.mjs.
" Vim syntax file
" Language: draft resolutions of the United Nations
" What is coloured before the language server is up; its semantic tokens come on top.

if exists('b:current_syntax')
  finish
endif

syntax case match
syntax sync minlines=50

syntax match unresComment /<!--.\\{-}-->/ contains=unresDirective
syntax match unresDirective /rapporteur:\\s*allow/ contained

" Opening words stand at the head of a paragraph. Capital ones are seen on any line; the others only after a blank line or a
" label, because a wrapped line may begin with them.
syntax match unresOpeningAfter /\\s*${EMPHASIS}\\%(${latin}${border}\\|${other}${border}\\|${chinese}\\)/ contained contains=unresEmphasisMark
syntax match unresBlank /^\\s*\\n/ nextgroup=unresOpeningAfter
syntax match unresFirst /\\%^\\ze./ nextgroup=unresOpeningAfter
syntax match unresLabel /^\\s*\\%(${label}\\)\\ze\\%(\\s\\|${EMPHASIS}[^\\d1-\\d127]\\|\\*\\|$\\)/ nextgroup=unresOpeningAfter skipwhite

" Notes and their markers.
syntax match unresFootnote /\\[\\^[^\\]\\t ]\\+\\]:\\=\\|<sup>[^<]*<\\/sup>\\|(${RAISED}\\+)\\|${RAISED}\\+/

" Citations: A/RES/59/50; 1631 (2005), 217 A (III); 59/50, 46/36 L, S-30/1.
syntax match unresCitation /[A-Za-z0-9/]\\@1<!\\u\\{1,8}\\%(\\/[A-Z0-9]\\+\\%([.-][A-Z0-9]\\+\\)*\\)*\\/[A-Z0-9.-]*\\d[A-Z0-9]*\\%(\\/[A-Z0-9]\\+\\%([.-][A-Z0-9]\\+\\)*\\)*\\%(\\s(\\u\\+)\\)\\=/
syntax match unresCitation /[A-Za-z0-9/]\\@1<!${DIGIT}\\{1,4}\\%(\\s\\u\\)\\=\\s\\=[(（]\\%(\\%(19\\|20\\)\\d\\d\\|[١٢][٠-٩]\\{3}\\|\\%(E\\=S-\\)\\=[IVXL]\\+\\)[)）]/
syntax match unresCitation /[A-Za-z0-9/.]\\@1<!\\%(E\\=S-\\)\\=\\%(${DIGIT}\\{1,2}\\|\\%(19\\|20\\)\\d\\d\\)\\/${DIGIT}\\{1,3}\\%(\\s\\u[A-Za-z0-9'’]\\@!\\)\\=\\%(${DIGIT}\\|\\/\\|\\a\\)\\@!/

" Headings, masthead, the organ's line.
syntax match unresHeading /^\\s\\{0,3}#\\{1,6}\\s.*$/ contains=unresCitation,unresFootnote
syntax match unresHeading /^\\s*${EMPHASIS}${alternatives(words('organNames', every), magic)}${EMPHASIS}\\s*$/
syntax match unresHeading /^\\s*${EMPHASIS}${alternatives(words('annex', every), magic)}\\%(\\s*[IVXLA-Z0-9٠-٩一二三四五六七八九十]\\{1,6}\\%(\\s.*\\)\\=\\)\\=${EMPHASIS}\\s*$/
syntax match unresHeading /^\\s*${EMPHASIS}\\%([IVX]\\{1,6}\\|[A-H]\\)\\.\\=${EMPHASIS}\\s*$/
syntax match unresMasthead /^\\s*${EMPHASIS}\\%(${words('masthead', every).map(translated).join('\\|')}\\)${EMPHASIS}\\s*$/ contains=unresCitation

syntax match unresEmphasisMark /[*_]\\+/ contained
syntax match unresEmphasis /\\%(\\*\\|\\k\\)\\@1<!\\*\\%([^* \\t]\\|[^* \\t][^*]*[^* \\t]\\)\\*\\%(\\*\\|\\k\\)\\@!/ contains=unresCitation,unresFootnote
syntax match unresStrong /\\*\\*\\%([^* \\t]\\|[^* \\t][^*]*[^* \\t]\\)\\*\\*/ contains=unresCitation,unresFootnote

" After emphasis, which stands around them.
syntax match unresOrgan /^\\s*${EMPHASIS}${alternatives(words('organLines', every), magic)}\\ze${EMPHASIS}\\s*[,،，]${EMPHASIS}\\s*$/ contains=unresEmphasisMark
syntax match unresOpening /^\\s*${EMPHASIS}${latin}${border}/ contains=unresEmphasisMark

highlight default link unresComment Comment
highlight default link unresDirective SpecialComment
highlight default link unresOpening Statement
highlight default link unresOpeningAfter Statement
highlight default link unresLabel Number
highlight default link unresFootnote Special
highlight default link unresCitation Identifier
highlight default link unresHeading Title
highlight default link unresMasthead PreProc
highlight default link unresOrgan Type
highlight default link unresEmphasisMark Delimiter
highlight default unresEmphasis cterm=italic gui=italic
highlight default unresStrong cterm=bold gui=bold

let b:current_syntax = 'un-resolution'
`;
}

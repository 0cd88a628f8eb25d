import type { Located } from '../markdown/source-text.js';
import { GrammarError } from './grammar-error.js';

/** One path without braces, and the words chosen from its brace lists. */
export interface Expansion {
  readonly text: string;
  readonly words: readonly string[];
  /** The index of the chosen word in each brace list. */
  readonly choice: readonly number[];
}

/** `margin.{top,left}` → `margin.top`, `margin.left`, the last list varying fastest. */
export function expandBraces(cell: Located): Expansion[] {
  let expansions: Expansion[] = [{ text: '', words: [], choice: [] }];
  for (const piece of pieces(cell)) {
    expansions = expansions.flatMap((before) =>
      piece.map((word, index) =>
        piece.length === 1 && !word.listed
          ? { ...before, text: before.text + word.text }
          : {
              text: before.text + word.text,
              words: [...before.words, word.text],
              choice: [...before.choice, index],
            },
      ),
    );
  }
  return expansions;
}

/** Returns the label of an expanded path: with its own braces expanded, or with the words appended. */
export function expandLabel(label: Located, path: Expansion): string {
  const parts = pieces(label);
  const lists = parts.filter((part) => part[0]?.listed === true);
  if (lists.length === 0) {
    return [label.text, ...path.words.map((word) => word.replaceAll('_', ' '))].join(' ');
  }
  if (lists.length !== path.choice.length) {
    throw new GrammarError(
      label.at(),
      `the label has ${lists.length} brace lists, its path ${path.choice.length}`,
      'as many, or none',
    );
  }
  let list = 0;
  return parts
    .map((part) => {
      if (part[0]?.listed !== true) return part[0]?.text ?? '';
      const chosen = part[path.choice[list++] ?? 0];
      if (chosen === undefined) {
        throw new GrammarError(
          label.at(),
          'a brace list of the label is shorter than its path’s',
          'as many words',
        );
      }
      return chosen.text;
    })
    .join('');
}

interface Word {
  readonly text: string;
  readonly listed: boolean;
}

/** Splits a text into plain pieces, each with one word, and brace lists with their words. */
function pieces(cell: Located): Word[][] {
  const list: Word[][] = [];
  let rest = cell.text;
  let offset = 0;
  while (rest !== '') {
    const open = rest.indexOf('{');
    const plain = open === -1 ? rest : rest.slice(0, open);
    if (plain.includes('}'))
      throw new GrammarError(
        cell.at(offset + plain.indexOf('}')),
        '`}` closes nothing',
        '`{` before it',
      );
    if (plain !== '') list.push([{ text: plain, listed: false }]);
    if (open === -1) break;
    const close = rest.indexOf('}', open);
    const inner = close === -1 ? '' : rest.slice(open + 1, close);
    if (close === -1 || inner.includes('{'))
      throw new GrammarError(cell.at(offset + open), 'a brace list is not closed', '`{one,two}`');
    const words = inner.split(',').map((word) => word.trim());
    if (words.some((word) => word === ''))
      throw new GrammarError(
        cell.at(offset + open),
        'a brace list has an empty word',
        '`{one,two}`',
      );
    if (new Set(words).size < words.length)
      throw new GrammarError(
        cell.at(offset + open),
        'a brace list has a word twice',
        'each word once',
      );
    list.push(words.map((text) => ({ text, listed: true })));
    rest = rest.slice(close + 1);
    offset += close + 1;
  }
  return list;
}

import { expectedName } from '../diagnostics/nearest.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Located } from '../markdown/source-text.js';
import type { Row } from '../markdown/section.js';
import type { Reading } from './reading.js';

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** Returns the rows of a declaration's table and reports problems of its columns. */
export function rowsOf(reading: Reading, columns: Columns): readonly Row[] {
  const { section, problems } = reading;
  const [table, second] = section.tables;
  const known = [...columns.required, ...columns.optional];
  if (table === undefined) {
    problems.add(
      section.at,
      'a declaration without a table',
      `a table with the columns ${columns.required.join(', ')}`,
    );
    return [];
  }
  if (second !== undefined) {
    problems.add(
      second.at,
      'a second table in one declaration',
      'one table, or a heading of level 4 above a table that is prose',
    );
  }
  const seen = new Set<string>();
  for (const column of table.columns) {
    const name = column.text;
    if (seen.has(name) && known.includes(`${name}#2`)) {
      seen.add(`${name}#2`);
      continue;
    }
    if (!known.includes(name)) {
      problems.add(column.at(), `unknown column \`${name}\``, expectedName(name, known));
    } else if (seen.has(name))
      problems.add(column.at(), `column \`${name}\` is repeated`, 'each column once');
    seen.add(name);
  }
  const missing = columns.required.filter((name) => !seen.has(name));
  for (const name of missing) {
    problems.add(
      table.at,
      `the table has no column \`${name.replace('#2', '')}\`${name.endsWith('#2') ? ' a second time' : ''}`,
      `the columns ${columns.required.join(', ').replace('#2', '')}`,
    );
  }
  if (missing.length > 0) return [];
  for (const row of table.rows) {
    const stray = [...row.cells].find(([name]) => name.startsWith('#'));
    if (stray !== undefined)
      problems.add(stray[1].at(), 'a cell beyond the last column', 'a `\\|` where a bar is meant');
  }
  if (table.rows.length === 0) problems.add(table.at, 'a table without rows', 'at least one row');
  return table.rows;
}

/** Returns a required cell. @throws GrammarError when it is empty */
export function cell(row: Row, column: string): Located {
  const located = row.cells.get(column);
  if (located === undefined)
    throw new GrammarError(row.at, `the cell \`${column}\` is empty`, 'a value');
  return located;
}

/** Returns a cell as prose; the default is an empty text. */
export function prose(row: Row, column: string): string {
  return row.prose.get(column) ?? '';
}

/** Reports items with a repeated name, and returns the first item of each name. */
export function withoutRepeats<T>(
  reading: Reading,
  items: readonly T[],
  what: string,
  nameOf: (item: T) => string,
  atOf: (item: T) => GrammarError['at'],
): T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    const before = first.get(name);
    if (before === undefined) first.set(name, item);
    else
      reading.problems.add(
        atOf(item),
        `${what} \`${name}\` is repeated`,
        `one; the other is in line ${atOf(before).line}`,
      );
  }
  return [...first.values()];
}

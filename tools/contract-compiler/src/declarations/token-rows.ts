import { applyRules } from '../grammar/apply-rules.js';
import { GrammarError } from '../grammar/grammar-error.js';
import { parseRules } from '../grammar/rules.js';
import { parseType } from '../grammar/type-expression.js';
import type { Heading } from '../grammar/heading.js';
import type { Row } from '../markdown/section.js';
import type { Located } from '../markdown/source-text.js';
import type { Declared, Level } from '../model/model.js';
import { levels } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { attempt, declaredAt, type Reading } from './reading.js';
import { cell, prose, rowsOf } from './rows.js';

/** The cells of a row; empty cells are absent. */
export interface TokenCells {
  readonly path: Located;
  readonly default?: Located;
  readonly inherits?: boolean;
  readonly label?: Located;
  readonly group?: string;
  readonly unit?: string;
  readonly step?: number;
  readonly meaning: string;
}

/** A row of a `family` or `tokens` table, its braces and families not yet expanded. */
export type TokenRow = Declared & { readonly cells: TokenCells } & (
    | { readonly kind: 'value'; readonly type: TypeExpression; readonly open: boolean }
    | { readonly kind: 'family'; readonly family: Located }
    | { readonly kind: 'overrides'; readonly level: Level }
  );

export interface TokenTable extends Declared {
  readonly name: string;
  readonly group: string;
  readonly rows: readonly TokenRow[];
  /** Whether every row could be read. Otherwise unknown paths are not reported. */
  readonly whole: boolean;
}

export interface FamilyTable extends TokenTable {
  readonly nameAt: Declared['at'];
}

export interface TokenSection extends TokenTable {
  readonly level: Level;
  readonly block?: string;
}

const columns = {
  required: ['path', 'type', 'default', 'label'],
  optional: ['rules', 'inherits', 'group', 'unit', 'step', 'meaning'],
};

export function readFamily(reading: Reading, name: Located): FamilyTable {
  return { ...readTokenTable(reading, name, 'family'), nameAt: name.at() };
}

export function readTokenSection(
  reading: Reading,
  heading: Heading & { kind: 'tokens' },
): TokenSection {
  return {
    ...readTokenTable(reading, heading.name, 'tokens'),
    level: heading.level,
    ...(heading.block === undefined ? {} : { block: heading.block }),
  };
}

function readTokenTable(reading: Reading, name: Located, table: 'family' | 'tokens'): TokenTable {
  const before = reading.problems.count;
  const rows = rowsOf(reading, columns).flatMap((row) => {
    const read = attempt(reading.problems, () => readTokenRow(reading, row, table));
    return read === undefined ? [] : [read];
  });
  return {
    ...declaredAt(reading),
    name: name.text,
    group: snake(name.text),
    rows,
    whole: reading.problems.count === before,
  };
}

function readTokenRow(reading: Reading, row: Row, table: 'family' | 'tokens'): TokenRow {
  const cells = readCells(row);
  const declared = declaredAt(reading, cells.path.at());
  const type = cell(row, 'type');
  const rules = row.cells.get('rules');
  const star = cells.path.text.endsWith('.*');
  const using = /^(family|overrides)\b(.*)$/.exec(type.text);
  if (using !== null) {
    if (table === 'family')
      throw new GrammarError(
        type.at(),
        'a family cannot use another family',
        'the type of a value',
      );
    if (!star)
      throw new GrammarError(
        cells.path.at(),
        `\`${cells.path.text}\` does not end in \`.*\``,
        '`.*` for a family or for overrides',
      );
    if (rules !== undefined)
      throw new GrammarError(rules.at(), `rules do not fit \`${type.text}\``, 'an empty cell');
    return { ...declared, cells, ...readUse(type, using) };
  }
  const applied = applyRules(
    parseType(type, 'token'),
    rules === undefined ? [] : parseRules(rules),
  );
  const at = applied.optionalAt ?? applied.defaultAt;
  if (at !== undefined)
    throw new GrammarError(
      at,
      'a token is always optional, and its default has its own column',
      'bounds, step, unique, matches or open',
    );
  const open = applied.openAt !== undefined;
  if (open && !star)
    throw new GrammarError(
      cells.path.at(),
      `\`${cells.path.text}\` does not end in \`.*\``,
      '`.*` for an open path',
    );
  if (star && !open)
    throw new GrammarError(
      type.at(),
      `\`${cells.path.text}\` does not define its star`,
      '`family NAME`, `overrides of level LEVEL` or the rule `open`',
    );
  if (open && table === 'family')
    throw new GrammarError(cells.path.at(), 'a family has no open fields', 'a name for each field');
  cell(row, 'label');
  cell(row, 'default');
  return { ...declared, cells, kind: 'value', type: applied.type, open };
}

function readUse(type: Located, using: RegExpExecArray) {
  const [, word, afterWord = ''] = using;
  const rest = afterWord.trim();
  if (word === 'family') {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(rest))
      throw new GrammarError(type.at(), `\`${type.text}\` is not a family`, '`family NAME`');
    return { kind: 'family' as const, family: type.slice(type.text.length - rest.length) };
  }
  const level = levels.find((known) => `of level ${known}` === rest);
  if (level === undefined)
    throw new GrammarError(
      type.at(),
      `\`${type.text}\` is not a level`,
      '`overrides of level element`',
    );
  return { kind: 'overrides' as const, level };
}

function readCells(row: Row): TokenCells {
  const inherits = row.cells.get('inherits');
  if (inherits !== undefined && inherits.text !== 'yes' && inherits.text !== 'no') {
    throw new GrammarError(
      inherits.at(),
      `\`${inherits.text}\` is not a value of \`inherits\``,
      '`yes` or `no`',
    );
  }
  const group = row.cells.get('group');
  if (group !== undefined && !/^[a-z][a-z0-9_]*$/.test(group.text)) {
    throw new GrammarError(group.at(), `\`${group.text}\` is not a group`, 'snake_case');
  }
  const step = row.cells.get('step');
  if (step !== undefined && !(Number(step.text) > 0)) {
    throw new GrammarError(step.at(), `\`${step.text}\` is not a step`, 'a number above 0');
  }
  const defaults = row.cells.get('default');
  const label = row.cells.get('label');
  const unit = row.cells.get('unit');
  return {
    path: cell(row, 'path'),
    meaning: prose(row, 'meaning'),
    ...(defaults === undefined ? {} : { default: defaults }),
    ...(inherits === undefined ? {} : { inherits: inherits.text === 'yes' }),
    ...(label === undefined ? {} : { label }),
    ...(group === undefined ? {} : { group: group.text }),
    ...(unit === undefined ? {} : { unit: unit.text }),
    ...(step === undefined ? {} : { step: Number(step.text) }),
  };
}

/** `FontStyle` → `font_style`, `Multi21Grid` → `multi21_grid` */
function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}

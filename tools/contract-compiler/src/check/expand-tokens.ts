import { attempt } from '../declarations/reading.js';
import type { FamilyTable, TokenRow, TokenSection } from '../declarations/token-rows.js';
import type { Problems } from '../diagnostics/diagnostic.js';
import { expectedName, nearest } from '../diagnostics/nearest.js';
import { type Expansion, expandBraces, expandLabel } from '../grammar/braces.js';
import { GrammarError } from '../grammar/grammar-error.js';
import type { Located } from '../markdown/source-text.js';
import type { Token, TokenDefault, TokenOverride } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { parseDefault } from './value-fits.js';
import { linkExpression } from './link-types.js';
import type { TypeTable } from './type-table.js';

export interface Expanded {
  readonly tokens: Token[];
  readonly overrides: TokenOverride[];
}

interface Context {
  readonly section: TokenSection;
  readonly families: ReadonlyMap<string, FamilyTable>;
  readonly types: TypeTable;
  readonly problems: Problems;
}

const tokenPath = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*(\[\])?$/;

/** Expands rows with braces and families to one definition for each path. */
export function expandTokens(
  sections: readonly TokenSection[],
  families: readonly FamilyTable[],
  types: TypeTable,
  problems: Problems,
): Expanded {
  const byName = new Map(families.map((family) => [family.name, family]));
  for (const family of families)
    for (const row of family.rows) checkFamilyRow(row, family.owner, types, problems);
  let whole = [...sections, ...families].every((table) => table.whole);
  const tokens: Token[] = [];
  const overrides: TokenOverride[] = [];
  for (const section of sections) {
    const before = problems.count;
    const context = { section, families: byName, types, problems };
    for (const row of section.rows) {
      attempt(problems, () => {
        for (const path of expandBraces(row.cells.path)) {
          if (row.kind === 'overrides') overrides.push(overrideOf(row, path));
          else tokens.push(...tokensOf(row, path, context));
        }
      });
    }
    whole &&= problems.count === before;
  }
  checkPaths(tokens, problems);
  if (whole) checkReferences(tokens, types, problems);
  return { tokens, overrides };
}

function checkFamilyRow(row: TokenRow, owner: string, types: TypeTable, problems: Problems): void {
  attempt(problems, () => expandBraces(row.cells.path).forEach(({ text }) => checkPath(text, row)));
  if (row.kind === 'value') {
    linkExpression(row.type, owner, types, problems);
    attempt(problems, () => defaultOf(row.cells.default, row.type, '', types));
  }
}

function checkPath(text: string, row: TokenRow): void {
  if (!tokenPath.test(text)) {
    throw new GrammarError(
      row.at,
      `\`${text}\` is not a token path`,
      'snake_case words joined by dots',
    );
  }
}

function overrideOf(row: TokenRow & { kind: 'overrides' }, path: Expansion): TokenOverride {
  const prefix = path.text.slice(0, -1);
  const breakpoint = prefix.slice(0, -1).split('.').at(-1) ?? '';
  checkPath(prefix.slice(0, -1), row);
  const { owner, at, contract } = row;
  return { owner, at, contract, prefix, level: row.level, breakpoint };
}

function tokensOf(row: TokenRow, path: Expansion, context: Context): Token[] {
  const { section, types, problems } = context;
  if (section.level === 'page' && row.cells.inherits === true) {
    throw new GrammarError(
      row.at,
      'a page token belongs to the canvas root and cannot be inherited',
      '`no`',
    );
  }
  if (row.kind === 'family') return familyTokens(row, path, context);
  if (row.kind === 'overrides') return [];
  checkPath(row.open ? path.text.slice(0, -2) : path.text, row);
  const before = problems.count;
  linkExpression(row.type, section.owner, types, problems);
  if (problems.count > before) return [];
  return [
    {
      ...locationOf(section, row),
      path: path.text,
      ...valued(row),
      default: defaultOf(row.cells.default, row.type, '', types),
      inherits: row.cells.inherits ?? false,
      label: row.cells.label === undefined ? path.text : expandLabel(row.cells.label, path),
      group: row.cells.group ?? section.group,
      ...(row.open ? { open: true as const } : {}),
    },
  ];
}

function familyTokens(
  row: TokenRow & { kind: 'family' },
  path: Expansion,
  context: Context,
): Token[] {
  const { section, families, types } = context;
  const family = families.get(row.family.text);
  if (family === undefined) {
    throw new GrammarError(
      row.family.at(),
      `unknown family \`${row.family.text}\``,
      expectedName(row.family.text, families.keys()) ?? 'a declared family',
    );
  }
  types.assertUses(section.owner, family.owner, `\`${family.name}\``, row.family.at());
  const prefix = path.text.slice(0, -1);
  checkPath(prefix.slice(0, -1), row);
  return family.rows.flatMap((field) => {
    if (field.kind !== 'value') return [];
    return expandBraces(field.cells.path).map((name): Token => {
      const own =
        field.cells.label === undefined ? name.text : expandLabel(field.cells.label, name);
      const label =
        row.cells.label === undefined ? own : `${expandLabel(row.cells.label, path)} ${own}`;
      return {
        ...locationOf(section, field),
        at: row.at,
        path: prefix + name.text,
        ...valued(field),
        default: defaultOf(row.cells.default ?? field.cells.default, field.type, name.text, types),
        inherits: row.cells.inherits ?? field.cells.inherits ?? false,
        label,
        group: row.cells.group ?? field.cells.group ?? family.group,
        family: family.name,
      };
    });
  });
}

function locationOf(section: TokenSection, row: TokenRow) {
  const { owner, at, contract } = row;
  const block = section.block === undefined ? {} : { block: section.block };
  return { owner, at, contract, level: section.level, ...block };
}

function valued(row: TokenRow & { kind: 'value' }) {
  const { unit, meaning } = row.cells;
  const step = row.cells.step ?? stepOf(row.type);
  return {
    type: row.type,
    ...(unit === undefined ? {} : { unit }),
    ...(step === undefined ? {} : { step }),
    ...(meaning === '' ? {} : { meaning }),
  };
}

function stepOf(type: TypeExpression): number | undefined {
  return type.kind === 'integer' || type.kind === 'number' ? type.step : undefined;
}

/** `none`, a reference to another path, JSON, or a bare word. @throws GrammarError */
function defaultOf(
  cell: Located | undefined,
  type: TypeExpression,
  star: string,
  types: TypeTable,
): TokenDefault {
  if (cell === undefined || cell.text === 'none') return null;
  if (cell.text.startsWith('→')) {
    return { from: cell.text.slice(1).trim().replace('*', star) };
  }
  const fit = parseDefault(cell, type, types);
  if ('value' in fit) return fit;
  throw new GrammarError(cell.at(), `default \`${cell.text}\` does not fit its type`, fit.expected);
}

function checkPaths(tokens: readonly Token[], problems: Problems): void {
  const first = new Map<string, Token>();
  for (const token of tokens) {
    const other = first.get(token.path);
    if (other === undefined) first.set(token.path, token);
    else {
      problems.add(
        token.at,
        `token path \`${token.path}\` is repeated`,
        `one; the other is at ${other.at.file}:${other.at.line}`,
      );
    }
  }
}

function checkReferences(tokens: readonly Token[], types: TypeTable, problems: Problems): void {
  const byPath = new Map(tokens.map((token) => [token.path, token]));
  for (const token of tokens) {
    if (token.default === null || !('from' in token.default)) continue;
    const { from } = token.default;
    const target = byPath.get(from);
    if (target === undefined) {
      const near = nearest(from, byPath.keys());
      problems.add(
        token.at,
        `default of \`${token.path}\` refers to an unknown path \`${from}\``,
        near === undefined ? 'a token path' : `a known path such as \`${near}\``,
      );
    } else if (target.default !== null && 'from' in target.default) {
      problems.add(
        token.at,
        `default of \`${token.path}\` refers to \`${from}\`, which is a reference itself`,
        'a path with a value or none',
      );
    } else if (types.resolve(target.type).kind !== types.resolve(token.type).kind) {
      problems.add(
        token.at,
        `default of \`${token.path}\` is of another type: \`${from}\` is ${target.type.kind}`,
        `a path of type ${token.type.kind}`,
      );
    }
  }
}

import { nearest } from '../diagnostics/nearest.js';
import type { Located } from '../markdown/source-text.js';
import {
  type PlainKind,
  plainKinds,
  type RenderedKind,
  renderedKinds,
  type TypeExpression,
} from '../model/type-expression.js';
import { GrammarError } from './grammar-error.js';
import { applyRules } from './apply-rules.js';
import { parseRules } from './rules.js';
import { Scanner } from './scanner.js';

/** The kind of table; token tables also have the types that a renderer parses. */
export type TableKind = 'json' | 'token';

const word = /[A-Za-z][A-Za-z0-9_]*/;
const typeName = /^[A-Z][A-Za-z0-9]*$/;
const stringOf = { string: 'string', text: 'text' } as const;
const numberOf = { integer: 'integer', number: 'number' } as const;
const notInTokens: readonly string[] = ['date', 'decimal', 'null'];

/** Parses a type cell. @throws GrammarError */
export function parseType(cell: Located, table: TableKind): TypeExpression {
  const scanner = new Scanner(cell);
  const type = parseExpression(scanner, table);
  if (!scanner.done) {
    throw new GrammarError(
      scanner.at,
      `\`${scanner.rest}\` follows a type that was complete`,
      'the end of the type, or `or null`',
    );
  }
  return type;
}

/** Parses `TYPE` or `TYPE, rules`, as in an alias or in parentheses. */
export function parseRuledType(cell: Located, table: TableKind): TypeExpression {
  const scanner = new Scanner(cell);
  const type = parseExpression(scanner, table);
  if (scanner.done) return type;
  if (scanner.take(/,/) === undefined) {
    throw new GrammarError(
      scanner.at,
      `\`${scanner.rest}\` follows a type that was complete`,
      'a comma and rules',
    );
  }
  return ruled(type, scanner.remaining());
}

function ruled(type: TypeExpression, cell: Located): TypeExpression {
  const applied = applyRules(type, parseRules(cell));
  const extra = applied.optionalAt ?? applied.defaultAt ?? applied.openAt;
  if (extra !== undefined) {
    throw new GrammarError(
      extra,
      'a type by itself is neither optional, open nor has a default',
      'bounds, step, unique or matches',
    );
  }
  return applied.type;
}

function parseExpression(scanner: Scanner, table: TableKind): TypeExpression {
  const type = parsePrimary(scanner, table);
  if (scanner.take(/or\s+null\b/) === undefined) return type;
  return { kind: 'nullable', of: type };
}

function parsePrimary(scanner: Scanner, table: TableKind): TypeExpression {
  const at = scanner.at;
  if (scanner.take(/\(/) !== undefined) return parseParenthesis(scanner, table);
  if (scanner.sees(/"/)) return { kind: 'literal', value: parseQuoted(scanner) };
  if (scanner.take(/list\s+of\b/) !== undefined) {
    return { kind: 'list', of: parsePrimary(scanner, table) };
  }
  if (scanner.take(/map\s+of\b/) !== undefined) {
    return { kind: 'map', of: parsePrimary(scanner, table) };
  }
  if (scanner.take(/one\s+of\b/) !== undefined) return parseOneOf(scanner);
  if (table === 'json' && scanner.take(/id\b(?=\s)/) !== undefined) {
    const prefix = scanner.take(/[a-z][a-z0-9]*\b/);
    if (prefix === undefined) {
      throw new GrammarError(
        scanner.at,
        'an id has no prefix',
        'lower-case letters, such as `id feed`',
      );
    }
    return { kind: 'id', prefix };
  }
  const name = scanner.take(word);
  if (name === undefined) {
    throw new GrammarError(
      at,
      scanner.done ? 'the type ends too early' : `\`${scanner.rest}\` is not a type`,
      'a type',
    );
  }
  if (table === 'token' && notInTokens.includes(name)) {
    throw new GrammarError(
      at,
      `\`${name}\` is not a type of tokens`,
      '`string`, `timestamp` or another token type',
    );
  }
  if (name === 'string' || name === 'text') return { kind: stringOf[name] };
  if (name === 'integer' || name === 'number') return { kind: numberOf[name] };
  if (name === 'length') return rendered(at, name, table, { kind: 'length' });
  if (isPlain(name)) return { kind: name };
  if (isRenderedKind(name)) return rendered(at, name, table, { kind: name });
  if (typeName.test(name)) return { kind: 'ref', name, at };
  const near = nearest(name, [
    ...plainKinds,
    'string',
    'text',
    'integer',
    'number',
    'list of',
    'map of',
    'one of',
    ...(table === 'token' ? [...renderedKinds, 'length'] : []),
  ]);
  throw new GrammarError(
    at,
    `\`${name}\` is not a type`,
    near === undefined
      ? 'a type of the grammar, or a declared name in PascalCase'
      : `a type such as \`${near}\``,
  );
}

function parseParenthesis(scanner: Scanner, table: TableKind): TypeExpression {
  const type = parseExpression(scanner, table);
  let inner = type;
  if (scanner.take(/,/) !== undefined) {
    const rest = scanner.remaining();
    const taken = scanner.take(/[^)]*/) ?? '';
    inner = ruled(type, rest.slice(0, taken.length).trim());
  }
  if (scanner.take(/\)/) === undefined)
    throw new GrammarError(scanner.at, 'a parenthesis is not closed', '`)`');
  return inner;
}

function parseOneOf(scanner: Scanner): TypeExpression {
  const values: string[] = [];
  do {
    const at = scanner.at;
    const value = scanner.sees(/"/) ? parseQuoted(scanner) : scanner.take(/[^\s,()"]+/);
    if (value === undefined)
      throw new GrammarError(
        at,
        'a value is missing in `one of`',
        'values with commas between them',
      );
    if (values.includes(value))
      throw new GrammarError(at, `\`${value}\` is repeated in \`one of\``, 'each value once');
    values.push(value);
  } while (scanner.take(/,/) !== undefined);
  return { kind: 'enum', values };
}

function parseQuoted(scanner: Scanner): string {
  const at = scanner.at;
  const quoted = scanner.take(/"(?:[^"\\]|\\.)*"/);
  try {
    const value: unknown = JSON.parse(quoted ?? '');
    if (typeof value === 'string') return value;
  } catch {
    // Reported below.
  }
  throw new GrammarError(at, 'a quoted string is not JSON', 'a string in double quotes');
}

function rendered(
  at: GrammarError['at'],
  name: string,
  table: TableKind,
  type: TypeExpression,
): TypeExpression {
  if (table === 'token') return type;
  throw new GrammarError(
    at,
    `\`${name}\` is for token tables only`,
    '`string`, or another type of JSON',
  );
}

function isPlain(name: string): name is PlainKind {
  return plainKinds.some((kind) => kind === name);
}

function isRenderedKind(name: string): name is RenderedKind {
  return renderedKinds.some((kind) => kind === name);
}

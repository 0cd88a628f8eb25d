import type { Model, Token } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { type NamedTypes, namesInExpression } from '../model/named-types.js';
import { header, importing, quoted } from './source.js';
import { importsOfTypes } from './types-module.js';

/** The TypeScript types of the token paths, which do not exist at run time. */
export function emitTokenValuesModule(model: Model, types: NamedTypes): string {
  const closed = model.tokens.filter((token) => token.open !== true);
  const open = model.tokens.filter((token) => token.open === true);
  const lines = closed.map((token) => `  ${quoted(token.path)}: ${typeScript(token.type)};\n`);
  const body = lines.join('');
  return [
    header,
    body.includes('JsonValue') ? importing(['JsonValue'], '../json/json-value.js', true) : '',
    ...importsOfTypes(
      closed.flatMap((token) => namesInExpression(token.type)),
      '',
      types,
      true,
    ),
    '\n/** The type of each token path; without overrides and open paths. */\n',
    `export interface TokenValues {\n${body}}\n`,
    `\n/** The paths that any element may have. */\nexport type ElementTokenPath =${union(closed.filter(({ level }) => level === 'element'))};\n`,
    `\n/** The paths of overrides for a breakpoint. */\nexport type ResponsiveTokenPath = ${overridden(model)};\n`,
    `\n/** Paths with a name that the contract does not fix. */\nexport type OpenTokenPath = ${opened(open)};\n`,
    '\nexport type KnownTokenPath = keyof TokenValues | ResponsiveTokenPath | OpenTokenPath;\n',
  ].join('');
}

function union(tokens: readonly Token[]): string {
  if (tokens.length === 0) return ' never';
  return tokens.map(({ path }) => `\n  | ${quoted(path)}`).join('');
}

function overridden(model: Model): string {
  const element = model.overrides.filter(({ level }) => level === 'element');
  if (element.length === 0) return 'never';
  return `\`\${${element.map(({ prefix }) => quoted(prefix)).join(' | ')}}\${ElementTokenPath}\``;
}

function opened(tokens: readonly Token[]): string {
  if (tokens.length === 0) return 'never';
  return tokens.map(({ path }) => `\n  | \`${path.slice(0, -1)}\${string}\``).join('');
}

const plain: Partial<Record<TypeExpression['kind'], string>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  json: 'JsonValue',
  object: '{ readonly [key: string]: JsonValue }',
};

function typeScript(type: TypeExpression): string {
  if (type.kind === 'literal') return quoted(type.value);
  if (type.kind === 'enum') return type.values.map(quoted).join(' | ');
  if (type.kind === 'list') return `readonly (${typeScript(type.of)})[]`;
  if (type.kind === 'map') return `{ readonly [key: string]: ${typeScript(type.of)} }`;
  if (type.kind === 'nullable') return `${typeScript(type.of)} | null`;
  if (type.kind === 'ref') return type.name;
  return plain[type.kind] ?? 'string';
}

import type { Model, Token } from '../model/model.js';
import type { TypeExpression } from '../model/type-expression.js';
import { header, importing, inline } from './source.js';

/** Token definitions as plain data; overrides stay rules, to keep the file small. */
export function emitCatalogueModule(model: Model): string {
  const rows = model.tokens.map((token) => `  ${inline(definition(token))},\n`);
  const overrides = model.overrides.map(
    ({ prefix, level, breakpoint }) => `  ${inline({ prefix, level, breakpoint })},\n`,
  );
  return [
    header,
    importing(
      ['TokenDefinition', 'TokenOverride'],
      '../token-definition/token-definition.js',
      true,
    ),
    '\n/** Every declared token, families and brace lists expanded. */\n',
    `export const declaredTokens: readonly TokenDefinition[] = [\n${rows.join('')}];\n`,
    '\n/** Prefixes of overrides: every path of the level exists under each of them. */\n',
    `export const tokenOverrides: readonly TokenOverride[] = [\n${overrides.join('')}];\n`,
  ].join('');
}

function definition(token: Token) {
  const { path, level, block, inherits, label, group, unit, step, meaning, open, family } = token;
  const { file, section, line } = token.contract;
  return {
    path,
    type: plainType(token.type),
    level,
    block,
    default: token.default,
    inherits,
    label,
    group,
    unit,
    step,
    meaning,
    open,
    family,
    contract: { file, section, line },
  };
}

/** Converts a type to TokenType of @northstar/contracts. */
export function plainType(type: TypeExpression): object {
  if (type.kind === 'integer' || type.kind === 'number') {
    const { kind, min, max, exclusiveMin, exclusiveMax, step } = type;
    return { kind, min, max, exclusive_min: exclusiveMin, exclusive_max: exclusiveMax, step };
  }
  if (type.kind === 'length') {
    const { kind, min, max, boundUnit } = type;
    return { kind, min, max, bound_unit: boundUnit };
  }
  if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') {
    return { ...type, of: plainType(type.of) };
  }
  if (type.kind === 'ref') return { kind: 'ref', name: type.name };
  if (type.kind === 'literal') return { kind: 'enum', values: [type.value] };
  return type;
}

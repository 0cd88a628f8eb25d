import type { TypeExpression } from './type-expression.js';

/** A type expression as a contract would write it. */
export function describeType(type: TypeExpression): string {
  const rules = rulesOf(type);
  return [nameOf(type), ...rules].join(', ');
}

function nameOf(type: TypeExpression): string {
  if (type.kind === 'id') return `id ${type.prefix}`;
  if (type.kind === 'literal') return `"${type.value}"`;
  if (type.kind === 'enum') return `one of ${type.values.join(', ')}`;
  if (type.kind === 'list' || type.kind === 'map') return `${type.kind} of ${nested(type.of)}`;
  if (type.kind === 'nullable') return `${nested(type.of)} or null`;
  if (type.kind === 'either') return type.of.map(nested).join(' or ');
  return type.kind === 'ref' ? type.name : type.kind;
}

function nested(type: TypeExpression): string {
  const whole = describeType(type);
  return /[ ,]/.test(whole) && type.kind !== 'id' ? `(${whole})` : whole;
}

function rulesOf(type: TypeExpression): string[] {
  const rules: string[] = [];
  const unit = type.kind === 'length' ? (type.boundUnit ?? '') : '';
  if ('min' in type || 'max' in type) {
    const low = type.min === undefined ? '' : `${type.min}${unit}`;
    const high = type.max === undefined ? '' : `${type.max}${unit}`;
    rules.push(`${low}..${high}`);
  }
  if (type.kind === 'integer' || type.kind === 'number') {
    if (type.exclusiveMin !== undefined) rules.push(`> ${type.exclusiveMin}`);
    if (type.exclusiveMax !== undefined) rules.push(`< ${type.exclusiveMax}`);
    if (type.step !== undefined) rules.push(`step ${type.step}`);
  }
  if (type.kind === 'string' || type.kind === 'text') {
    if (type.pattern !== undefined) rules.push(`matches /${type.pattern}/`);
  }
  if (type.kind === 'list' && type.unique === true) rules.push('unique');
  return rules;
}

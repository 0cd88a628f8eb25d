import type { Position } from '../diagnostics/diagnostic.js';
import type { Located } from '../markdown/source-text.js';
import type { NumberType, TypeExpression } from '../model/type-expression.js';
import { GrammarError } from './grammar-error.js';
import type { Rule } from './rules.js';

/** A rule that changes the type; the others describe the use of a field. */
type Narrowing = Exclude<Rule, { kind: 'optional' | 'open' | 'default' }>;

export interface Applied {
  readonly type: TypeExpression;
  readonly optionalAt?: Position;
  readonly openAt?: Position;
  readonly defaultAt?: Position;
  readonly defaultText?: Located;
}

/** Merges rules into a type. @throws GrammarError at a rule that does not fit or is repeated */
export function applyRules(type: TypeExpression, rules: readonly Rule[]): Applied {
  let applied: Applied = { type };
  const seen = new Set<string>();
  for (const rule of rules) {
    const key = rule.kind === 'bound' ? rule.side : rule.kind;
    if (seen.has(key))
      throw new GrammarError(rule.at, `\`${rule.written}\` repeats another rule`, 'each rule once');
    seen.add(key);
    if (rule.kind === 'optional') applied = { ...applied, optionalAt: rule.at };
    else if (rule.kind === 'open') applied = { ...applied, openAt: rule.at };
    else if (rule.kind === 'default')
      applied = { ...applied, defaultAt: rule.at, defaultText: rule.value };
    else applied = { ...applied, type: narrow(applied.type, rule) };
  }
  return applied;
}

function narrow(type: TypeExpression, rule: Narrowing): TypeExpression {
  if (type.kind === 'nullable') return { kind: 'nullable', of: narrow(type.of, rule) };
  switch (rule.kind) {
    case 'range':
      return range(type, rule);
    case 'bound':
      if (!isNumber(type)) throw ruleDoesNotFit(type, rule);
      integral(type, rule, rule.value);
      return ordered({ ...type, ...alone(type, rule.side, rule), [rule.side]: rule.value }, rule);
    case 'step':
      if (!isNumber(type)) throw ruleDoesNotFit(type, rule);
      integral(type, rule, rule.value);
      return { ...type, step: rule.value };
    case 'unique':
      if (type.kind !== 'list') throw ruleDoesNotFit(type, rule);
      return { ...type, unique: true };
    case 'matches':
      if (type.kind !== 'string' && type.kind !== 'text') throw ruleDoesNotFit(type, rule);
      return { ...type, pattern: rule.pattern };
  }
}

function range(type: TypeExpression, rule: Rule & { kind: 'range' }): TypeExpression {
  const { min, max, unit } = rule;
  const ends = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (type.kind === 'length') {
    if (unit === undefined)
      throw new GrammarError(
        rule.at,
        `\`${rule.written}\` has no unit`,
        'a unit, such as `0px..64px`',
      );
    return { ...type, ...ends, boundUnit: unit };
  }
  if (unit !== undefined)
    throw new GrammarError(
      rule.at,
      `\`${rule.written}\` has a unit, but ${nameOf(type)} has none`,
      'bounds such as `0..64`',
    );
  if (isNumber(type)) {
    for (const end of [min, max]) if (end !== undefined) integral(type, rule, end);
    if (min !== undefined) alone(type, 'min', rule);
    if (max !== undefined) alone(type, 'max', rule);
    return ordered({ ...type, ...ends }, rule);
  }
  if (
    type.kind === 'string' ||
    type.kind === 'text' ||
    type.kind === 'list' ||
    type.kind === 'map'
  ) {
    for (const end of [min, max]) {
      if (end !== undefined && (!Number.isInteger(end) || end < 0)) {
        throw new GrammarError(
          rule.at,
          `\`${rule.written}\` is not a count`,
          'whole numbers from 0',
        );
      }
    }
    return { ...type, ...ends };
  }
  throw ruleDoesNotFit(type, rule);
}

/** A type has one lower and one upper bound, inclusive or exclusive. */
function alone(
  type: NumberType,
  side: 'min' | 'max' | 'exclusiveMin' | 'exclusiveMax',
  rule: Rule,
): object {
  const lower = side === 'min' || side === 'exclusiveMin';
  const taken = lower ? (type.min ?? type.exclusiveMin) : (type.max ?? type.exclusiveMax);
  if (taken !== undefined)
    throw new GrammarError(
      rule.at,
      `\`${rule.written}\` repeats another rule`,
      `one ${lower ? 'lower' : 'upper'} bound`,
    );
  return {};
}

function ordered(type: NumberType, rule: Rule): NumberType {
  const low = type.min ?? type.exclusiveMin;
  const high = type.max ?? type.exclusiveMax;
  if (low !== undefined && high !== undefined && low > high) {
    throw new GrammarError(
      rule.at,
      `\`${rule.written}\` allows no number`,
      'a lower bound below the upper one',
    );
  }
  return type;
}

function integral(type: NumberType, rule: Rule, value: number): void {
  if (type.kind === 'integer' && !Number.isInteger(value)) {
    throw new GrammarError(rule.at, `\`${rule.written}\` does not fit integer`, 'a whole number');
  }
}

const fitting: Partial<Record<TypeExpression['kind'], string>> = {
  string: '`1..120` or `matches /REGEX/`',
  text: '`1..120` or `matches /REGEX/`',
  integer: '`1..6`, `≥ 0` or `step 1`',
  number: '`0..1`, `≥ 0` or `step 0.1`',
  length: '`0px..64px`',
  list: '`1..20` or `unique`',
  map: '`0..20`',
  ref: 'rules where that type is declared',
};

function ruleDoesNotFit(type: TypeExpression, rule: Rule): GrammarError {
  return new GrammarError(
    rule.at,
    `\`${rule.written}\` does not fit ${nameOf(type)}`,
    fitting[type.kind] ?? '`optional` or `default VALUE` at most',
  );
}

function nameOf(type: TypeExpression): string {
  return type.kind === 'ref' ? type.name : type.kind;
}

function isNumber(type: TypeExpression): type is NumberType {
  return type.kind === 'integer' || type.kind === 'number';
}

import type { JsonValue } from '@northstar/contracts';
import type { Location, ProblemList } from '../design-token-problem.js';
import { isObject, own, appendPointer, type JsonObject } from '../json/json-object.js';
import { nearestWords } from '@northstar/contracts/validation';
import { kindOf } from '../../values/kind-of.js';
import {
  designTokenTypes,
  isDesignTokenType,
  type DesignTokenType,
} from '../types/design-token-type.js';

/** A token as it is written. */
export interface TokenNode extends Location {
  kind: 'token';
  source: JsonObject;
  type: DesignTokenType | undefined;
  /** The type of the nearest group that has one, where the token is written. */
  groupType: DesignTokenType | undefined;
}

/** A group as it is written, or as completed by `$extends`. */
export interface GroupNode extends Location {
  kind: 'group';
  type: DesignTokenType | undefined;
  deprecated: boolean | string | undefined;
  /** The group that it extends: `{base}` or `#/base`. */
  extends: string | undefined;
  children: Map<string, TokenNode | GroupNode>;
}

const groupKeys = ['$type', '$description', '$deprecated', '$extensions', '$extends', '$root'];
const tokenKeys = ['$value', '$ref', '$type', '$description', '$deprecated', '$extensions'];

/**
 * Builds the tree of groups and tokens and validates names and properties (Format Module 2025.10, §5
 * and §6). Children are in a Map, so that a token may be called `constructor` or `__proto__`.
 */
export function outline(document: JsonObject, problems: ProblemList): GroupNode {
  return group(document, { path: '', pointer: '' }, undefined, problems);
}

function group(
  source: JsonObject,
  at: Location,
  parentType: DesignTokenType | undefined,
  problems: ProblemList,
): GroupNode {
  validateProperties(source, at, problems, groupKeys);
  const written = own(source, '$extends');
  if (written !== undefined && typeof written !== 'string') {
    const reason = `must be a string, got ${kindOf(written)}`;
    const location = { path: at.path, pointer: appendPointer(at.pointer, '$extends') };
    problems.add(location, {
      code: 'structure',
      reason,
      expected: 'a group: "{base}" or "#/base"',
    });
  }
  const node: GroupNode = {
    kind: 'group',
    path: at.path,
    pointer: at.pointer,
    type: typeOf(source, at, problems),
    deprecated: deprecation(source),
    extends: typeof written === 'string' ? written : undefined,
    children: new Map(),
  };
  for (const name of Object.keys(source)) {
    const location = {
      path: at.path === '' ? name : `${at.path}.${name}`,
      pointer: appendPointer(at.pointer, name),
    };
    const value = source[name];
    if (value === undefined || !isValidName(name, location, problems)) continue;
    if (!isObject(value)) {
      const reason = `must be an object, got ${kindOf(value)}`;
      const expected = 'a token ({ "$value": … }) or a group of tokens';
      problems.add(location, { code: 'structure', reason, expected, got: value });
    } else if (Object.hasOwn(value, '$value') || Object.hasOwn(value, '$ref')) {
      node.children.set(name, token(value, location, node.type ?? parentType, problems));
    } else if (name === '$root') {
      const expected = 'a token with a $value: the value of the group itself';
      problems.add(location, { code: 'structure', reason: 'has no $value', expected });
    } else {
      node.children.set(name, group(value, location, node.type ?? parentType, problems));
    }
  }
  return node;
}

function token(
  source: JsonObject,
  at: Location,
  groupType: DesignTokenType | undefined,
  problems: ProblemList,
): TokenNode {
  validateProperties(source, at, problems, tokenKeys);
  for (const key of Object.keys(source)) {
    if (key.startsWith('$')) continue;
    const location = { path: at.path, pointer: appendPointer(at.pointer, key) };
    const expected = 'tokens and groups only inside groups';
    problems.add(location, { code: 'structure', reason: 'is inside a token', expected });
  }
  if (Object.hasOwn(source, '$value') && Object.hasOwn(source, '$ref')) {
    problems.add(at, {
      code: 'structure',
      reason: 'has both $value and $ref',
      expected: '$value or $ref',
    });
  }
  const type = typeOf(source, at, problems);
  return { kind: 'token', path: at.path, pointer: at.pointer, source, type, groupType };
}

function isValidName(name: string, location: Location, problems: ProblemList): boolean {
  // A property of the format, which is validated with the others.
  if (name.startsWith('$')) return name === '$root';
  if (name !== '' && !/[{}.]/.test(name)) return true;
  const expected = 'a name without {, } and ., which does not begin with $';
  const reason = name === '' ? 'is an empty name' : 'is not a name for a token or group';
  problems.add(location, { code: 'name', reason, expected, got: name });
  return false;
}

function validateProperties(
  source: JsonObject,
  at: Location,
  problems: ProblemList,
  allowed: readonly string[],
): void {
  for (const key of Object.keys(source)) {
    if (!key.startsWith('$')) continue;
    const value: JsonValue = source[key] ?? null;
    const location = { path: at.path, pointer: appendPointer(at.pointer, key) };
    if (!allowed.includes(key)) {
      if (key === '$schema' && at.pointer === '') continue;
      const expected = `one of ${allowed.join(', ')}; names do not begin with $`;
      problems.add(location, {
        code: 'name',
        reason: `${key} is not a property of the format here`,
        expected,
        nearest: () => nearestWords(key, allowed, 1),
      });
    } else if (key === '$description' && typeof value !== 'string') {
      problems.add(location, {
        code: 'structure',
        reason: `is ${kindOf(value)}`,
        expected: 'a string',
      });
    } else if (key === '$extensions' && !isObject(value)) {
      problems.add(location, {
        code: 'structure',
        reason: `is ${kindOf(value)}`,
        expected: 'an object',
      });
    } else if (key === '$deprecated' && deprecation(source) === undefined) {
      const expected = 'true, false or a reason';
      problems.add(location, { code: 'structure', reason: `is ${kindOf(value)}`, expected });
    }
  }
}

function deprecation(source: JsonObject): boolean | string | undefined {
  const value = own(source, '$deprecated');
  return typeof value === 'boolean' || typeof value === 'string' ? value : undefined;
}

function typeOf(
  source: JsonObject,
  at: Location,
  problems: ProblemList,
): DesignTokenType | undefined {
  const type = own(source, '$type');
  if (type === undefined || isDesignTokenType(type)) return type;
  return problems.add(
    { path: at.path, pointer: appendPointer(at.pointer, '$type') },
    {
      code: 'type',
      reason: 'is not a type of the format',
      expected: `one of ${designTokenTypes.join(', ')}`,
      got: type,
      nearest: () => (typeof type === 'string' ? nearestWords(type, designTokenTypes, 1) : []),
    },
  );
}

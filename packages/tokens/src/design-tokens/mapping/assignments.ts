import type { JsonValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { NestedLocation, type Location, type ProblemList } from '../design-token-problem.js';
import { isObject, own, sameJson } from '../json/json-object.js';
import type { ResolvedDesignToken } from '../reading/resolve-tokens.js';
import type { DesignTokenType } from '../types/design-token-type.js';
import { converterFor } from './converter.js';
import { composites } from './composites.js';
import { cssExtension } from './extension-names.js';
import type { TokenLookup } from './token-lookup.js';
import { targetsOf, type DesignTokenMapping, type MappingRule } from './token-targets.js';

/** A token of a document sets a path of the catalogue. */
export interface Assignment {
  token: ResolvedDesignToken;
  rule: MappingRule;
  token_path: string;
  /** Undefined when the value is invalid there; then a problem was added. */
  value: JsonValue | undefined;
}

export interface Assignments {
  assignments: Assignment[];
  /** Tokens that name an unknown path of the catalogue. */
  unknownTargets: Set<ResolvedDesignToken>;
  /** Tokens that set nothing, each with the reason. */
  unmapped: { path: string; reason: string }[];
}

interface Part {
  entry: CatalogueEntry;
  type: DesignTokenType;
  value: JsonValue;
}

/** Converts and validates what each token of a document sets in the catalogue. */
export function assign(
  tokens: readonly ResolvedDesignToken[],
  mapping: DesignTokenMapping,
  catalogue: TokenLookup,
  problems: ProblemList,
): Assignments {
  const assignments: Assignment[] = [];
  const unknownTargets: Assignments['unknownTargets'] = new Set();
  const unmapped: Assignments['unmapped'] = [];
  for (const token of tokens) {
    const targets = targetsOf(token, mapping, catalogue, problems);
    if ('reason' in targets) {
      unmapped.push({ path: token.path, reason: targets.reason });
      continue;
    }
    for (const path of targets.paths) {
      const parts = partsOf(token, path, catalogue);
      if (parts.length === 0) {
        unknownTargets.add(token);
        problems.add(targetLocation(token, targets.rule), {
          code: 'mapping',
          reason: `sets ${path}, which is not a token of the catalogue`,
          expected: 'a path of the catalogue',
          got: path,
          nearest: () => catalogue.nearest(path),
        });
        unmapped.push({ path: token.path, reason: `${path} is not a token of the catalogue` });
      }
      for (const part of parts) {
        const token_path = part.entry.path;
        const value = convert(token, part, problems);
        assignments.push({ token, rule: targets.rule, token_path, value });
      }
    }
  }
  return { assignments, unknownTargets, unmapped };
}

function targetLocation(token: ResolvedDesignToken, rule: MappingRule): Location {
  if (rule !== 'extension') return token;
  return new NestedLocation(token, '$extensions');
}

/** The parts of a value that set tokens: one for a token, one for each member for a group. */
function partsOf(token: ResolvedDesignToken, path: string, catalogue: TokenLookup): Part[] {
  const { type, value } = token;
  const fields = composites.get(type) ?? [];
  const entry = catalogue.find(path);
  if (entry !== undefined) {
    const field = fields.find(({ suffix }) => path.endsWith(`.${suffix}`));
    const member = field && isObject(value) ? own(value, field.member) : undefined;
    return field === undefined || member === undefined
      ? [{ entry, type, value }]
      : [{ entry, type: field.type, value: member }];
  }
  return fields.flatMap((field) => {
    const below = catalogue.find(`${path}.${field.suffix}`);
    const member = isObject(value) ? own(value, field.member) : undefined;
    return below === undefined || member === undefined
      ? []
      : [{ entry: below, type: field.type, value: member }];
  });
}

function convert(
  token: ResolvedDesignToken,
  { entry, type, value }: Part,
  problems: ProblemList,
): JsonValue | undefined {
  const { definition, validate, path: token_path } = entry;
  const converter = converterFor(definition);
  if (converter === undefined || !converter.types.includes(type)) {
    const expected =
      converter === undefined
        ? `no token: values of the kind ${definition.type.kind} have no type in the format`
        : `a token of the type ${converter.types.join(' or ')}`;
    const reason = `is of the type ${type}, which ${token_path} does not accept`;
    return problems.add(token, { code: 'mapping', reason, expected, token_path });
  }
  const css = token.extensions && own(token.extensions, cssExtension);
  // The CSS that the value was exported from, unless another tool has changed the value.
  const original =
    css !== undefined && sameJson(converter.fromCatalogue(css), value) ? css : undefined;
  const converted = original ?? converter.toCatalogue(value);
  if (converted === undefined) {
    const reason = `has no counterpart in ${token_path}`;
    const expected = validate(null)[0]?.expected ?? definition.type.kind;
    return problems.add(token, { code: 'catalogue', reason, expected, got: value, token_path });
  }
  const [problem] = validate(converted);
  if (problem === undefined) return converted;
  const { reason, expected, nearest } = problem;
  return problems.add(token, {
    code: 'catalogue',
    reason,
    expected,
    got: converted,
    token_path,
    nearest: () => (nearest === undefined ? [] : [nearest]),
  });
}

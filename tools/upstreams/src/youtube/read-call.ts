import { ApiError, badParameter, loginRequired, notEmulated, ownerOnly } from './api-error.js';
import { readPageToken } from './page-token.js';
import type { PageStart } from './page-token.js';
import { commonParameters } from './parameters.js';
import type { MethodRule, ParameterRule } from './parameters.js';

/** A valid call of the API. */
export interface Call<Part extends string> {
  parts: ReadonlySet<Part>;
  /** The filter of the call and its values; one value if the parameter does not take a list. */
  filter: { name: string; values: string[] };
  maxResults: number;
  page: PageStart;
  /** Returns the first value of a parameter. */
  value(name: string): string | undefined;
}

function check(name: string, value: string, rule: ParameterRule): void {
  if (rule.login === true) throw loginRequired(name);
  const invalid = (expected: string): ApiError =>
    badParameter(
      'invalidParameter',
      name,
      `Invalid value '${value}'. Expected ${expected}.`,
      'global',
    );
  if (rule.oneOf !== undefined && !rule.oneOf.includes(value)) {
    throw invalid(`one of: ${rule.oneOf.join(', ')}`);
  }
  if (rule.type === 'boolean' && !['true', 'false', '1', '0'].includes(value)) {
    throw invalid('true or false');
  }
  if (rule.type === 'integer') {
    if (!/^-?\d+$/.test(value)) throw invalid('a whole number');
    const [low, high] = [rule.minimum ?? 0, rule.maximum ?? 2 ** 32 - 1];
    if (Number(value) < low || Number(value) > high) {
      throw invalid(`a value in the range: [${String(low)}, ${String(high)}]`);
    }
  }
}

const split = (values: string[]): string[] =>
  values.flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== ''); // prettier-ignore

function partsOf<Part extends string>(
  query: URLSearchParams,
  rule: MethodRule,
  isPart: (text: string) => text is Part,
): ReadonlySet<Part> {
  const requestedParts = split(query.getAll('part'));
  if (requestedParts.length === 0) {
    throw badParameter('required', 'part', 'Required parameter: part', 'global');
  }
  return new Set(
    requestedParts.map((part) => {
      if (rule.ownerParts.includes(part)) throw ownerOnly(part);
      if (!isPart(part)) throw badParameter('unknownPart', 'part', `'${part}'`, 'youtube.part');
      return part;
    }),
  );
}

function filterOf(query: URLSearchParams, rule: MethodRule): { name: string; values: string[] } {
  const given = rule.filters.filter((name) => (query.get(name) ?? '') !== '');
  const [name] = given;
  if (name === undefined) {
    const message = `No filter is given. Expected one of: ${rule.filters.join(', ')}`;
    throw badParameter('missingRequiredParameter', 'parameters.', message);
  }
  if (given.length > 1) {
    const message = `These filters do not go together: ${given.join(', ')}`;
    throw badParameter('incompatibleParameters', 'parameters.', message);
  }
  const values = query.getAll(name);
  return { name, values: rule.parameters[name]?.repeated === true ? split(values) : values };
}

/** Validates a call by the rules of its method. Throws the ApiError that YouTube responds with. */
export function readCall<Part extends string>(
  query: URLSearchParams,
  rule: MethodRule,
  isPart: (text: string) => text is Part,
): Call<Part> {
  for (const [name, value] of query) {
    const known = rule.parameters[name] ?? commonParameters[name];
    if (known === undefined) {
      throw new ApiError({
        code: 400,
        message: `Unknown name "${name}": no query parameter of this method is called so.`,
        domain: 'global',
        reason: 'badRequest',
        status: 'INVALID_ARGUMENT',
      });
    }
    check(name, value, known);
  }
  if ((query.get('alt') ?? 'json') !== 'json') throw notEmulated('answer but JSON');
  if (query.has('callback')) throw notEmulated('JSONP');
  const parts = partsOf(query, rule, isPart);
  const filter = filterOf(query, rule);
  return {
    parts,
    filter,
    maxResults: Number(query.get('maxResults') ?? '5'),
    page: readPageToken(query.get('pageToken')),
    value: (name) => query.get(name) ?? undefined,
  };
}

import type { JsonValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { Within, type Place, type Problems } from '../design-token-problem.js';
import { isObject, own, type JsonObject } from '../json/json-object.js';
import { misfitsExtension, valuesExtension } from './extension-names.js';
import type { TokenLookup } from './token-lookup.js';

const extensions = new Within({ path: '', pointer: '' }, '$extensions');

export interface PutAside {
  values: Map<string, JsonValue>;
  unmapped: { path: string; reason: string }[];
}

/**
 * The values that an export put aside in the root's extensions, as no token says them. Those that
 * the format has no type for must do; those that the catalogue did not take are tried, and told
 * where they still will not do.
 */
export function putAside(
  document: JsonObject | undefined,
  catalogue: TokenLookup,
  problems: Problems,
): PutAside {
  const found = document && own(document, '$extensions');
  const held = isObject(found) ? found : {};
  const values = new Map<string, JsonValue>();
  const unmapped: PutAside['unmapped'] = [];
  for (const [path, value, place] of membersOf(held, valuesExtension, problems)) {
    const entry = catalogue.find(path);
    if (entry === undefined) {
      const reason = `${path} is no token of the catalogue`;
      const expected = 'a path of the catalogue';
      problems.add(place, {
        code: 'mapping',
        reason,
        expected,
        nearest: () => catalogue.nearest(path),
      });
      continue;
    }
    const invalid = entry.validate(value);
    for (const { reason, expected, nearest } of invalid) {
      problems.add(place, {
        code: 'catalogue',
        reason,
        expected,
        got: value,
        token_path: entry.path,
        nearest: () => (nearest === undefined ? [] : [nearest]),
      });
    }
    if (invalid.length === 0) values.set(entry.path, value);
  }
  for (const [path, value] of membersOf(held, misfitsExtension, problems)) {
    const entry = catalogue.find(path);
    const reason = misfitReason(entry, value);
    if (reason === undefined) values.set(entry?.path ?? path, value);
    else unmapped.push({ path, reason });
  }
  return { values, unmapped };
}

/** Why the catalogue does not take a value; undefined when it does. */
export function misfitReason(
  entry: CatalogueEntry | undefined,
  value: JsonValue,
): string | undefined {
  if (entry === undefined) return 'is no token of the catalogue';
  const [problem] = entry.validate(value);
  return problem && `its value is invalid: ${problem.reason}`;
}

function membersOf(
  held: JsonObject,
  name: string,
  problems: Problems,
): [path: string, value: JsonValue, place: Place][] {
  const members = own(held, name);
  if (members === undefined) return [];
  const place = new Within(extensions, name);
  if (isObject(members)) {
    return Object.entries(members).map(([path, value]) => [path, value, new Within(place, path)]);
  }
  const expected = 'an object of values by their paths';
  problems.add(place, { code: 'mapping', reason: 'is no object', expected, got: members });
  return [];
}

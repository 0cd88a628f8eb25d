import type { JsonValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import { NestedLocation, type Location, type ProblemList } from '../design-token-problem.js';
import { isObject, own, type JsonObject } from '../json/json-object.js';
import { invalidValuesExtension, valuesExtension } from './extension-names.js';
import type { TokenLookup } from './token-lookup.js';

const extensions = new NestedLocation({ path: '', pointer: '' }, '$extensions');

export interface RootValues {
  values: Map<string, JsonValue>;
  unmapped: { path: string; reason: string }[];
}

/**
 * Reads the values that an export wrote into the root's extensions, because no token can express
 * them. Values that the format cannot express must be valid. Values that were invalid when they were
 * exported are used if they are valid now, and listed in `unmapped` if not.
 */
export function readRootValues(
  document: JsonObject | undefined,
  catalogue: TokenLookup,
  problems: ProblemList,
): RootValues {
  const member = document && own(document, '$extensions');
  const rootExtensions = isObject(member) ? member : {};
  const values = new Map<string, JsonValue>();
  const unmapped: RootValues['unmapped'] = [];
  for (const [path, value, location] of membersOf(rootExtensions, valuesExtension, problems)) {
    const entry = catalogue.find(path);
    if (entry === undefined) {
      const reason = `${path} is not a token of the catalogue`;
      const expected = 'a path of the catalogue';
      problems.add(location, {
        code: 'mapping',
        reason,
        expected,
        nearest: () => catalogue.nearest(path),
      });
      continue;
    }
    const invalid = entry.validate(value);
    for (const { reason, expected, nearest } of invalid) {
      problems.add(location, {
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
  for (const [path, value] of membersOf(rootExtensions, invalidValuesExtension, problems)) {
    const entry = catalogue.find(path);
    const reason = invalidReason(entry, value);
    if (reason === undefined) values.set(entry?.path ?? path, value);
    else unmapped.push({ path, reason });
  }
  return { values, unmapped };
}

/** Why a value is invalid for the catalogue; undefined when it is valid. */
export function invalidReason(
  entry: CatalogueEntry | undefined,
  value: JsonValue,
): string | undefined {
  if (entry === undefined) return 'is not a token of the catalogue';
  const [problem] = entry.validate(value);
  return problem && `its value is invalid: ${problem.reason}`;
}

function membersOf(
  rootExtensions: JsonObject,
  name: string,
  problems: ProblemList,
): [path: string, value: JsonValue, location: Location][] {
  const members = own(rootExtensions, name);
  if (members === undefined) return [];
  const location = new NestedLocation(extensions, name);
  if (isObject(members)) {
    return Object.entries(members).map(([path, value]) => [
      path,
      value,
      new NestedLocation(location, path),
    ]);
  }
  const expected = 'an object of values by their paths';
  problems.add(location, { code: 'mapping', reason: 'is not an object', expected, got: members });
  return [];
}

import type { JsonValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import type { JsonObject } from '../json/json-object.js';
import type { ResolvedDesignToken } from '../reading/resolve-tokens.js';
import { sameJson } from '../json/json-object.js';
import { converterFor } from '../mapping/converter.js';
import { cssExtension, tokenPathExtension } from '../mapping/extension-names.js';
import {
  below,
  draftOf,
  draftValue,
  isDraftObject,
  isToken,
  put,
  type DraftObject,
} from './draft.js';

/** A mutable document. */
export class DocumentDraft {
  readonly root: DraftObject;

  constructor(document: JsonObject) {
    this.root = draftOf(document);
  }

  /** Writes a token at the value's own path. Returns false when the path leads through another token. */
  write({ path, definition }: CatalogueEntry, value: JsonValue): boolean {
    const converter = converterFor(definition);
    const written = converter?.fromCatalogue(value);
    if (converter === undefined || written === undefined) return false;
    const names = path.split('.');
    let token: DraftObject | undefined = this.root;
    for (const name of names) {
      if (token !== undefined && isToken(token)) return false;
      token = token === undefined ? undefined : below(token, name);
    }
    if (token === undefined) return false;
    const isGroup = Object.keys(token).some((key) => !key.startsWith('$') || key === '$root');
    // A group keeps its tokens; its own value is in `$root`.
    if (isGroup && !isToken(token)) token = below(token, '$root');
    if (token === undefined) return false;
    delete token['$ref'];
    put(token, '$type', converter.types[0]);
    put(token, '$value', draftValue(written));
    if (!Object.hasOwn(token, '$description'))
      put(token, '$description', descriptionOf(definition));
    const original = sameJson(converter.toCatalogue(written), value) ? undefined : value;
    setExtension(token, cssExtension, original);
    setExtension(token, tokenPathExtension, undefined);
    return true;
  }

  /** Sets the paths that a token sets. A token from `$extends` is written into the extending group. */
  setTargets(token: ResolvedDesignToken, paths: readonly string[]): void {
    const written = this.#tokenAt(token.path);
    if (written === undefined) return;
    if (!isToken(written)) {
      put(written, '$type', token.type);
      put(written, '$value', draftValue(token.value));
      if (token.extensions !== undefined) put(written, '$extensions', draftOf(token.extensions));
    }
    setExtension(written, tokenPathExtension, [...paths]);
  }

  /** Removes a token. Its group stays, even if it is empty. */
  remove(path: string): void {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const group = this.#tokenAt(names.join('.'));
    if (group !== undefined) delete group[last];
  }

  /** Replaces the values in an extension of the root. */
  setRootValues(extension: string, values: readonly (readonly [string, JsonValue])[]): void {
    const members: DraftObject = {};
    for (const [path, value] of values) put(members, path, draftValue(value));
    setExtension(this.root, extension, values.length === 0 ? undefined : members);
  }

  #tokenAt(path: string): DraftObject | undefined {
    let token: DraftObject | undefined = this.root;
    for (const name of path === '' ? [] : path.split('.')) {
      token = token === undefined ? undefined : below(token, name);
    }
    return token;
  }
}

function descriptionOf({ label, meaning }: CatalogueEntry['definition']): string {
  return meaning === undefined ? label : `${label}: ${meaning}`;
}

function setExtension(owner: DraftObject, name: string, value: JsonValue | undefined): void {
  const known = owner['$extensions'];
  const extensions = isDraftObject(known) ? known : {};
  if (value === undefined) delete extensions[name];
  else put(extensions, name, draftValue(value));
  if (Object.keys(extensions).length === 0) delete owner['$extensions'];
  else put(owner, '$extensions', extensions);
}

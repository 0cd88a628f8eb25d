import type { JsonValue } from '@northstar/contracts';
import type { CatalogueEntry } from '../../catalogue/catalogue-entry.js';
import type { JsonObject } from '../json/json-object.js';
import type { ResolvedDesignToken } from '../reading/resolve-tokens.js';
import { sameJson } from '../json/json-object.js';
import { bridgeOf } from '../mapping/bridge.js';
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

/** A document that is being written. */
export class DocumentDraft {
  readonly root: DraftObject;

  constructor(document: JsonObject) {
    this.root = draftOf(document);
  }

  /** Puts a value at its own path. False when that cannot be: the path leads through a token. */
  write({ path, definition }: CatalogueEntry, value: JsonValue): boolean {
    const bridge = bridgeOf(definition);
    const written = bridge?.fromCatalogue(value);
    if (bridge === undefined || written === undefined) return false;
    const names = path.split('.');
    let token: DraftObject | undefined = this.root;
    for (const name of names) {
      if (token !== undefined && isToken(token)) return false;
      token = token === undefined ? undefined : below(token, name);
    }
    if (token === undefined) return false;
    const isGroup = Object.keys(token).some((key) => !key.startsWith('$') || key === '$root');
    // A group keeps its tokens, and has a value of its own beside them.
    if (isGroup && !isToken(token)) token = below(token, '$root');
    if (token === undefined) return false;
    delete token['$ref'];
    put(token, '$type', bridge.types[0]);
    put(token, '$value', draftValue(written));
    if (!Object.hasOwn(token, '$description')) put(token, '$description', described(definition));
    const spelled = sameJson(bridge.toCatalogue(written), value) ? undefined : value;
    setExtension(token, cssExtension, spelled);
    setExtension(token, tokenPathExtension, undefined);
    return true;
  }

  /** Says on a token which paths it sets. One that `$extends` brought is written where it is seen. */
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

  /** Takes a token out; groups that it leaves empty stay. */
  remove(path: string): void {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const group = this.#tokenAt(names.join('.'));
    if (group !== undefined) delete group[last];
  }

  /** Puts values aside in an extension of the root, in place of those that stood there. */
  putAside(extension: string, values: readonly (readonly [string, JsonValue])[]): void {
    const aside: DraftObject = {};
    for (const [path, value] of values) put(aside, path, draftValue(value));
    setExtension(this.root, extension, values.length === 0 ? undefined : aside);
  }

  #tokenAt(path: string): DraftObject | undefined {
    let found: DraftObject | undefined = this.root;
    for (const name of path === '' ? [] : path.split('.')) {
      found = found === undefined ? undefined : below(found, name);
    }
    return found;
  }
}

function described({ label, meaning }: CatalogueEntry['definition']): string {
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

import { EnginesError, operations, TokenPath } from '@northstar/contracts';
import type {
  Breakpoint,
  JsonValue,
  TokenDefinition,
  TokenDefinitionView,
} from '@northstar/contracts';
import { argumentOf, queryOf, validateArguments } from '@northstar/contracts/validation';
import type { TokenOwner } from '../ports/document-commit.js';
import { validatorFactory } from '../values/validator-factory.js';
import type { CatalogueEntries, CatalogueEntry } from './catalogue-entry.js';
import { matching, unknownGroup, type CatalogueFilter } from './catalogue-filter.js';
import { declaredTypeSchema, declaredTypeValidator, withOptions } from './declared-types.js';
import { definitionView } from './definition-view.js';
import { nearestPaths, openPathFor } from './nearest-paths.js';
import { isAllowedOn } from './token-levels.js';
import { TokenTable } from './token-table.js';
import { unknownPath } from './unknown-path.js';

export interface CatalogueOptions {
  /** The definitions of the contract, overrides included. */
  definitions: Iterable<TokenDefinition>;
  /** The version of the contract. */
  version: string;
}

const listArguments = { query: queryOf(operations.listTokenDefinitions) };
const describeArguments = { path: argumentOf(TokenPath) };
const lastWord = /^(.+\.)([A-Za-z0-9_]+)$/;

/**
 * Every token of the contract with the validator of its values. It is immutable and depends on no
 * canvas, so one catalogue can serve all of them.
 */
export class Catalogue implements CatalogueEntries {
  readonly version: string;
  readonly #entries = new Map<string, CatalogueEntry>();
  readonly #open = new Map<string, CatalogueEntry>();
  readonly #overrides = new Map<string, CatalogueEntry>();
  readonly #views = new Map<TokenDefinition, TokenDefinitionView>();
  #table: TokenTable | undefined;
  /** The paths that an unknown path is compared with. */
  readonly #spellings: readonly string[];
  readonly #groups: ReadonlySet<string>;

  constructor(options: CatalogueOptions) {
    this.version = options.version;
    const validatorOf = validatorFactory(declaredTypeValidator);
    for (const declared of options.definitions) {
      const definition = { ...declared, type: withOptions(declared.type) };
      const { path, base_path, breakpoint, level, block } = definition;
      const base = base_path === undefined ? undefined : this.#entries.get(base_path);
      const { validate, accepted } = base ?? validatorOf(definition.type);
      const entry: CatalogueEntry = { path, level, block, accepted, validate, definition };
      if (definition.open) this.#open.set(path.slice(0, -1), entry);
      else this.#entries.set(path, entry);
      if (breakpoint !== undefined) this.#overrides.set(`${breakpoint} ${base_path}`, entry);
    }
    this.#spellings = [...this.#all()]
      .filter(({ definition }) => definition.base_path === undefined)
      .map(({ path }) => path.replace(/\[\]$/, ''));
    this.#groups = new Set([...this.#all()].map(({ definition }) => definition.group));
  }

  /** Finds the token of a path: of a list with or without `[]`, of an open path with its last word. */
  find(path: string): CatalogueEntry | undefined {
    return this.#entries.get(path) ?? this.#findListOrOpen(path);
  }

  /**
   * Finds the token of a path when the value may be set on the owner; undefined when the path, the
   * level or the value is invalid. The level is not validated when `owner` is null.
   */
  findValid(path: string, value: JsonValue, owner: TokenOwner | null): CatalogueEntry | undefined {
    const entry = this.find(path);
    if (entry === undefined) return undefined;
    if (owner !== null && !isAllowedOn(entry, owner)) return undefined;
    // A lookup costs less than a call, because every type has another function.
    if (entry.accepted.has(value) || entry.validate(value).length === 0) return entry;
    return undefined;
  }

  /** The tokens with a number each, to resolve many at once. Created on first use. */
  get table(): TokenTable {
    this.#table ??= new TokenTable(this);
    return this.#table;
  }

  /** All tokens except the open ones, in the order of the contract, overrides last. */
  closedEntries(): Iterable<CatalogueEntry> {
    return this.#entries.values();
  }

  /** The token that overrides a path at a breakpoint; undefined when the path has no overrides. */
  overrideOf(path: string, breakpoint: Breakpoint): CatalogueEntry | undefined {
    return this.#overrides.get(`${breakpoint} ${path}`);
  }

  /** Known paths that are similar to an unknown one, nearest first. All of them can be set. */
  nearest(path: string): string[] {
    const similar = nearestPaths(path, this.#spellings).flatMap(({ prefix, path: near }) => {
      const base = near.endsWith('.*') ? openPathFor(path, near) : near;
      // Not every token has overrides. Without one, the token itself is suggested.
      const entry = base && (this.find(prefix + base) ?? this.find(base));
      return entry ? [entry.path] : [];
    });
    return [...new Set(similar)];
  }

  /** The tokens that can be set on an owner, without overrides and open paths, in the contract's order. */
  entriesOn(owner: TokenOwner): CatalogueEntry[] {
    return [...this.#entries.values()].filter(
      ({ definition }) => definition.base_path === undefined && isAllowedOn(definition, owner),
    );
  }

  /** Throws `request.invalid` with the nearest groups when no token is in the group. */
  validateGroup(group: string | undefined): void {
    if (group !== undefined && !this.#groups.has(group)) throw unknownGroup(group, this.#groups);
  }

  /**
   * Lists the definitions that match a filter, in the order of the contract, overrides last. Throws
   * `request.invalid` when the filter is invalid or no token is in its group.
   */
  list(filter: CatalogueFilter = {}): TokenDefinitionView[] {
    validateArguments(listArguments, [filter]);
    this.validateGroup(filter.group);
    const matches = matching(filter);
    return [...this.#all()]
      .map(({ definition }) => definition)
      .filter(matches)
      .map((definition) => this.view(definition));
  }

  /** Describes one token. Throws `token.not_found` with the nearest known paths. */
  describe(path: string): TokenDefinitionView {
    validateArguments(describeArguments, [path]);
    const entry = this.find(path) ?? this.#open.get(path.replace(/\*$/, ''));
    if (entry !== undefined) return this.view(entry.definition);
    throw new EnginesError('token.not_found', `There is no token ${path}`, {
      errors: [unknownPath(path, this.nearest(path))],
    });
  }

  view(definition: TokenDefinition): TokenDefinitionView {
    const known = this.#views.get(definition) ?? definitionView(definition, declaredTypeSchema);
    this.#views.set(definition, known);
    return known;
  }

  /** A separate method, so that `find` is short enough to be inlined. */
  #findListOrOpen(path: string): CatalogueEntry | undefined {
    const list = this.#entries.get(`${path}[]`);
    if (list !== undefined) return list;
    const open = this.#open.get(lastWord.exec(path)?.[1] ?? '');
    return open === undefined ? undefined : { ...open, path };
  }

  *#all(): Iterable<CatalogueEntry> {
    for (const entry of this.#entries.values()) {
      if (entry.definition.base_path === undefined) yield entry;
    }
    yield* this.#open.values();
    yield* this.#overrides.values();
  }
}

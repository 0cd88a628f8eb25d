import { EnginesError } from '@northstar/contracts';
import type {
  Breakpoint,
  JsonValue,
  TokenDefinition,
  TokenDefinitionView,
} from '@northstar/contracts';
import { isRightAtAGlance } from '../values/glance.js';
import { valueRulesMaker } from '../values/value-rules.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { passing, type CatalogueFilter } from './catalogue-filter.js';
import { declaredTypeChecker, declaredTypeSchema, withOptions } from './declared-types.js';
import { definitionView } from './definition-view.js';
import { nearestPaths, openPathFor } from './nearest-paths.js';
import type { Place } from '../ports/place.js';
import { mayStand } from './placement.js';
import { TokenTable } from './token-table.js';
import { unknownGroup } from './unknown-group.js';
import { unknownPath } from './unknown-path.js';

export interface CatalogueOptions {
  /** As the contract declares them, overrides included. */
  definitions: Iterable<TokenDefinition>;
  /** The version of the contract. */
  version: string;
}

const lastWord = /^(.+\.)([A-Za-z0-9_]+)$/;

/**
 * Every token that the contract declares, each with the checker of its values, made once. It
 * holds nothing of any canvas and may serve all of them.
 */
export class Catalogue {
  readonly version: string;
  readonly #entries = new Map<string, CatalogueEntry>();
  readonly #open = new Map<string, CatalogueEntry>();
  readonly #overrides = new Map<string, CatalogueEntry>();
  readonly #views = new Map<TokenDefinition, TokenDefinitionView>();
  #table: TokenTable | undefined;
  /** What a misspelt path is compared with. */
  readonly #spellings: readonly string[];
  readonly #groups: ReadonlySet<string>;

  constructor(options: CatalogueOptions) {
    this.version = options.version;
    const makeRules = valueRulesMaker(declaredTypeChecker);
    for (const declared of options.definitions) {
      const definition = { ...declared, type: withOptions(declared.type) };
      const { path, base_path, breakpoint, level, block } = definition;
      const base = base_path === undefined ? undefined : this.#entries.get(base_path);
      const { glance, check } = base ?? makeRules(definition.type);
      const entry: CatalogueEntry = { path, level, block, glance, check, definition };
      if (definition.open) this.#open.set(path.slice(0, -1), entry);
      else this.#entries.set(path, entry);
      if (breakpoint !== undefined) this.#overrides.set(`${breakpoint} ${base_path}`, entry);
    }
    this.#spellings = [...this.#all()]
      .filter(({ definition }) => definition.base_path === undefined)
      .map(({ path }) => path.replace(/\[\]$/, ''));
    this.#groups = new Set([...this.#all()].map(({ definition }) => definition.group));
  }

  /** The token of a path: a list's with or without its `[]`, an open one with its last word. */
  find(path: string): CatalogueEntry | undefined {
    return this.#entries.get(path) ?? this.#findOtherwise(path);
  }

  /**
   * The token of a path, if a value of it may be set at a place; undefined when anything is wrong:
   * the path, the level or the value. With `place` null, levels are not looked at.
   */
  admit(path: string, value: JsonValue, place: Place | null): CatalogueEntry | undefined {
    const entry = this.find(path);
    if (entry === undefined) return undefined;
    if (place !== null && !mayStand(entry, place)) return undefined;
    const right = isRightAtAGlance(entry.glance, value) || entry.check(value) === null;
    return right ? entry : undefined;
  }

  /** The tokens numbered, for resolving many at once; made when first asked for. */
  get table(): TokenTable {
    this.#table ??= new TokenTable(this);
    return this.#table;
  }

  /** All tokens but the open ones, in the contract's order, overrides last. */
  closedEntries(): Iterable<CatalogueEntry> {
    return this.#entries.values();
  }

  /** The token that overrides a path at a breakpoint, where there is one. */
  overrideOf(path: string, breakpoint: Breakpoint): CatalogueEntry | undefined {
    return this.#overrides.get(`${breakpoint} ${path}`);
  }

  /** The paths that the writer of an unknown one may have meant, nearest first; all may be set. */
  nearest(path: string): string[] {
    const meant = nearestPaths(path, this.#spellings).flatMap(({ prefix, path: near }) => {
      const base = near.endsWith('.*') ? openPathFor(path, near) : near;
      // Not every token has overrides: then the token itself may do.
      const entry = base && (this.find(prefix + base) ?? this.find(base));
      return entry ? [entry.path] : [];
    });
    return [...new Set(meant)];
  }

  /** What may be set at a place, overrides and open paths aside, in the contract's order. */
  entriesAt(place: Place): CatalogueEntry[] {
    return [...this.#entries.values()].filter(
      ({ definition }) => definition.base_path === undefined && mayStand(definition, place),
    );
  }

  /** Throws `request.invalid`, with the nearest groups, for one that no token is in. */
  checkGroup(group: string | undefined): void {
    if (group !== undefined && !this.#groups.has(group)) throw unknownGroup(group, this.#groups);
  }

  /**
   * All definitions that pass, in the contract's order, overrides last. Throws `request.invalid` for
   * a group that no token is in.
   */
  list(filter: CatalogueFilter = {}): TokenDefinitionView[] {
    this.checkGroup(filter.group);
    const passes = passing(filter);
    return [...this.#all()]
      .map(({ definition }) => definition)
      .filter(passes)
      .map((definition) => this.view(definition));
  }

  /** One definition by its path. Throws `token.not_found` with the nearest known paths. */
  describe(path: string): TokenDefinitionView {
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

  /** Apart, so that the usual way stays short. */
  #findOtherwise(path: string): CatalogueEntry | undefined {
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

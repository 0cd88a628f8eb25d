import { describe, expect, it } from '@jest/globals';
import { Breakpoint, isEnginesError } from '@northstar/contracts';
import type { CommandInput, RevisionResult, Scope, ScopeCommandInput } from '@northstar/contracts';
import { newCommit, newLayerCommit } from '../src/conformance/samples.js';
import {
  createCatalogue,
  createResolver,
  canvasRef,
  layerRef,
  type ElementRow,
} from '../src/index.js';
import { nested, prefixes, randomValues, sampleValues } from './canvas-states.js';
import { openVault, scope, type OpenedVault } from './open-vault.js';
import { createRandom, seedFrom, type Random } from '@northstar/contracts/random';

const seed = seedFrom(process.env['SEED']);
const catalogue = createCatalogue();
const widths = [undefined, ...Breakpoint.options] as const;
const surfaces = [null, 'phone', 'wall'] as const;
const on = (surface_id: string | null): Scope =>
  surface_id === null ? scope : { ...scope, surface_id };
const onGraph: readonly ElementRow[] = [
  { element_id: 'hero', kind: 'container', parent_id: null, index: 0 },
  { element_id: 'card', kind: 'agent', parent_id: 'hero', index: 0 },
];

/** The resolved values of the canvases in a scope for every reader: a text for each element and breakpoint. */
type Looks = Map<string, Map<string, string>>;

async function looksFor({ vault, repository }: OpenedVault, caller: Scope): Promise<Looks> {
  const looks: Looks = new Map();
  for (const { canvas_id } of (await vault.listCanvases(caller, { limit: 100 })).items) {
    const state = await repository.readCanvas(scope, canvas_id);
    if (state === null) throw new Error(`There is no ${canvas_id}`);
    const own = new Map<string, string>();
    looks.set(canvas_id, own);
    const readers = state.canvas.surface_id === null ? surfaces : [state.canvas.surface_id];
    for (const reader of readers) {
      const layers = await repository.readLayers(on(reader));
      const resolver = createResolver(catalogue, state, layers);
      for (const element_id of [null, ...state.elements.map(({ element_id }) => element_id)]) {
        for (const at of widths) {
          const values = resolver.resolve(element_id, at).map(({ value }) => value);
          own.set([reader, element_id, at].join(' '), JSON.stringify(values));
        }
      }
    }
  }
  return looks;
}

/** The canvases that changed, with their changed elements, and the breakpoints. */
function reallyTouched(before: Looks, after: Looks) {
  const widthsSeen = new Set<string>();
  const touched = [...before].flatMap(([canvas_id, looks]) => {
    const elements = new Set<string>();
    for (const [key, look] of looks) {
      if (after.get(canvas_id)?.get(key) === look) continue;
      const [, element_id = '', at = ''] = key.split(' ');
      elements.add(element_id);
      widthsSeen.add(at);
    }
    return elements.size === 0
      ? []
      : [{ canvas_id, elements: [...elements].filter(Boolean).sort() }];
  });
  return {
    canvases: touched.sort((a, b) => (a.canvas_id < b.canvas_id ? -1 : 1)),
    breakpoints: Breakpoint.options.filter((at) => widthsSeen.has(at)),
  };
}

async function furnish(random: Random): Promise<OpenedVault> {
  const opened = openVault();
  const { vault, repository } = opened;
  for (const surface of surfaces) {
    for (const layer of ['tenant', 'project', 'surface'] as const) {
      const ref = layerRef(on(surface), layer);
      if (ref === null || random.below(4) === 0) continue;
      const values = randomValues(random, 5, [null], catalogue.version);
      const number = 100 + random.below(1_000_000);
      await repository.commit(on(surface), ref, newLayerCommit(0, number, { values }));
    }
  }
  for (let made = 0; made < 6; made += 1) {
    const of = on(random.pick(surfaces));
    const kind = random.below(4) === 0 ? 'graph' : 'page';
    await vault.createCanvas(of, { canvas_id: `c${made}`, kind });
    const elements = random.below(5) === 0 ? [] : kind === 'page' ? nested : onGraph;
    const holders = [null, null, ...elements.map(({ element_id }) => element_id)];
    const values = randomValues(random, random.below(14), holders, catalogue.version);
    await repository.commit(of, canvasRef(`c${made}`), newCommit(0, { elements, values }));
  }
  return opened;
}

type Send = (dry_run: boolean) => Promise<RevisionResult>;

/** A random change of a layer: a value set or unset, or values of a canvas promoted. */
async function someChange(
  { vault, repository }: OpenedVault,
  random: Random,
  caller: Scope,
): Promise<{ send: Send; own: string | null }> {
  const layers = (['tenant', 'project', 'surface'] as const).slice(0, caller.surface_id ? 3 : 2);
  const layer = random.pick(layers);
  const own = `c${random.below(6)}`;
  const state = await repository.readCanvas(caller, own);
  const rootValues = state?.values.filter(({ element_id }) => element_id === null) ?? [];
  if (random.below(4) === 0 && rootValues.length > 0) {
    const args = { token_paths: rootValues.slice(0, 2).map((row) => row.token_path), to: layer };
    const command = { type: 'promote', base_rev: 1, args } as const;
    return { own, send: (dry_run) => vault.apply(caller, own, { ...command, dry_run }) };
  }
  const [path, values] = random.pick(sampleValues);
  const token_path = random.pick(prefixes) + path;
  const { head_rev: base_rev } = await vault.scopeTokens(caller, layer);
  const command: ScopeCommandInput =
    random.below(3) === 0
      ? { type: 'unset_token', base_rev, args: { token_path } }
      : { type: 'set_token', base_rev, args: { token_path, value: random.pick(values) } };
  return { own: null, send: (dry_run) => vault.applyScope(caller, layer, { ...command, dry_run }) };
}

async function answered(sent: Promise<RevisionResult>): Promise<RevisionResult | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (isEnginesError(error)) return undefined;
    throw error;
  }
}

describe(`What a dry run on a layer lists (seed ${seed})`, () => {
  it('is exactly what the command changes for any reader', async () => {
    let reached = 0;
    for (let time = 0; time < 150; time += 1) {
      const random = createRandom(seed + time);
      const opened = await furnish(random);
      const caller = on(random.pick(surfaces));
      const { send, own } = await someChange(opened, random, caller);
      const dry = await answered(send(true));
      if (dry?.touched === undefined) continue;
      const before = await looksFor(opened, caller);
      const { changes } = await send(false);
      const really = reallyTouched(before, await looksFor(opened, caller));
      reached += really.canvases.length;
      const { touched } = dry;
      let listed = 0;
      const canvases = (touched.by_canvas ?? []).map(({ canvas_id, element_count }) => ({
        canvas_id,
        elements: touched.elements.slice(listed, (listed += element_count)).sort(),
      }));
      // The command's own canvas is listed first.
      const ordered = [...really.canvases].sort(
        (a, b) => Number(b.canvas_id === own) - Number(a.canvas_id === own),
      );
      const { breakpoints, canvas_count, element_count, approximate } = touched;
      const about = `Run again with SEED=${seed + time}`;
      expect({
        about,
        changes,
        canvases,
        breakpoints,
        canvas_count,
        element_count,
        approximate,
      }).toEqual({
        about,
        changes: dry.changes,
        canvases: ordered,
        breakpoints: really.breakpoints,
        canvas_count: ordered.length,
        element_count: ordered.flatMap(({ elements }) => elements).length,
        approximate: undefined,
      });
    }
    expect(reached).toBeGreaterThan(50);
  });
});

/** A random command to a canvas that sets or unsets a value, or moves or removes an element. */
function commandOf(random: Random, elements: readonly ElementRow[]): CommandInput {
  const ids = elements.map(({ element_id }) => element_id);
  const [path, values] = random.pick(sampleValues);
  const token_path = random.pick(prefixes) + path;
  const element_id = random.pick([null, ...ids]);
  if (element_id !== null && random.below(3) === 0) {
    const parent_id = random.pick([null, ...ids]);
    return random.below(2) === 0
      ? { type: 'move_element', base_rev: 1, args: { element_id, parent_id } }
      : { type: 'remove_element', base_rev: 1, args: { element_id } };
  }
  return random.below(3) === 0
    ? { type: 'unset_token', base_rev: 1, args: { element_id, token_path } }
    : {
        type: 'set_token',
        base_rev: 1,
        args: { element_id, token_path, value: random.pick(values) },
      };
}

describe(`What a dry run on a canvas lists (seed ${seed})`, () => {
  it('is exactly what the command changes on the canvas for any reader', async () => {
    let affected = 0;
    for (let time = 0; time < 200; time += 1) {
      const random = createRandom(seed + time);
      const opened = await furnish(random);
      const { vault, repository } = opened;
      const canvas_id = `c${random.below(6)}`;
      const canvas = await repository.readCanvas(scope, canvas_id);
      const command = commandOf(random, canvas?.elements ?? []);
      const dry = await answered(vault.apply(scope, canvas_id, { ...command, dry_run: true }));
      if (dry?.touched === undefined) continue;
      const before = await looksFor(opened, scope);
      const { element_changes = [] } = await vault.apply(scope, canvas_id, command);
      const really = reallyTouched(before, await looksFor(opened, scope));
      const elements = new Set([
        ...really.canvases.flatMap((each) => each.elements),
        ...element_changes.map(({ element_id }) => element_id),
      ]);
      affected += elements.size;
      const hasMoved = element_changes.length > 0;
      const isChanged = hasMoved || really.canvases.length > 0;
      const about = `Run again with SEED=${seed + time}: ${JSON.stringify(command)}`;
      const { touched } = dry;
      expect({ about, ...touched, elements: [...touched.elements].sort() }).toEqual({
        about,
        elements: [...elements].sort(),
        element_count: elements.size,
        breakpoints: hasMoved ? Breakpoint.options : really.breakpoints,
        canvases: isChanged ? [canvas_id] : [],
        canvas_count: isChanged ? 1 : 0,
      });
    }
    expect(affected).toBeGreaterThan(50);
  });
});

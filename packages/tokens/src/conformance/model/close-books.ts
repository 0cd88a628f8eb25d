import type { Scope } from '@northstar/contracts';
import type { TokenVault } from '../../vault/token-vault.js';
import type { OpenedCanvasRepository } from '../opened-repository.js';
import { elementsOf, valuesOf } from './page.js';
import type { Run } from './run.js';

/** Compares all that a vault tells in the end with what the model has learned. */
export async function closeBooks(
  run: Run,
  opened: OpenedCanvasRepository,
  vault: TokenVault,
  scope: Scope,
  canvas_id: string,
): Promise<void> {
  const { expect } = run.kit;
  await checkRevisions(run, vault, scope, canvas_id);
  await checkEvents(run, opened, scope);

  const { head, deeds } = run.oracles.canvas;
  const { events } = await vault.replay(scope, canvas_id, { limit: 500 });
  expect(
    events.map(({ rev, changes, element_changes = [], event_id }) => ({
      rev,
      changes,
      moves: element_changes,
      event_id,
    })),
  ).toEqual(
    deeds.slice(0, 500).map(({ rev, changes, moves }, index) => {
      return { rev, changes, moves, event_id: run.told.canvas[index] };
    }),
  );

  // Without its log the past is what it was.
  await opened.repository.trimLogs('2999-01-01T00:00:00.000Z');
  await checkRevisions(run, vault, scope, canvas_id);
  const { horizon_rev } = await vault.replay(scope, canvas_id);
  expect(horizon_rev).toBe(Math.max(0, head - 1));
  const newest = run.keyed.find(
    ({ sent, result }) => sent.document === 'canvas' && result.current_rev === head,
  );
  if (newest !== undefined) expect(await newest.sent.send()).toEqual(newest.result);
}

async function checkRevisions(
  { kit: { expect }, random, oracles }: Run,
  vault: TokenVault,
  scope: Scope,
  canvas_id: string,
): Promise<void> {
  for (const rev of sample(oracles.canvas.head, (below) => random.below(below))) {
    const snapshot = await vault.snapshot(scope, canvas_id, { rev });
    const page = oracles.canvas.at(rev);
    expect([rev, snapshot.elements]).toEqual([rev, elementsOf(page)]);
    expect([rev, snapshot.values.map(told)]).toEqual([rev, valuesOf(page)]);
    expect(snapshot.head_rev).toBe(oracles.canvas.head);
  }
  for (const layer of ['project', 'tenant'] as const) {
    for (const rev of sample(oracles[layer].head, (below) => random.below(below))) {
      const tokens = await vault.scopeTokens(scope, layer, { rev });
      expect([rev, tokens.values.map(told)]).toEqual([rev, valuesOf(oracles[layer].at(rev))]);
      expect(tokens.head_rev).toBe(oracles[layer].head);
    }
  }
}

/** The first, the newest, and some between. */
function sample(head: number, below: (limit: number) => number): number[] {
  const between = Array.from({ length: 24 }, () => below(head + 1));
  return [...new Set([0, head, ...between])];
}

function told(row: {
  element_id: string | null;
  token_path: string;
  value: unknown;
  rev: number;
  actor: { id: string } | null;
}): unknown[] {
  return [row.element_id, row.token_path, row.value, row.rev, row.actor?.id];
}

/** Every acknowledged commit is told of once, in the order of the revisions, and nothing else is. */
async function checkEvents(
  { kit: { expect }, told: acknowledged, oracles }: Run,
  opened: OpenedCanvasRepository,
  scope: Scope,
): Promise<void> {
  const events = await opened.readEvents(scope);
  const ids = (name: string, layer?: string) =>
    events
      .filter(
        (event) =>
          event.name === name && (layer === undefined || member(event.data, 'layer') === layer),
      )
      .map((event) => [member(event.data, 'rev'), event.event_id]);
  expect(ids('canvas.committed')).toEqual(acknowledged.canvas.map((id, index) => [index + 1, id]));
  expect(ids('scope.committed', 'tenant')).toEqual(
    acknowledged.tenant.map((id, index) => [index + 1, id]),
  );
  expect(
    events
      .filter(({ name }) => name === 'canvas.committed')
      .map(({ data }) => member(data, 'element_changes') ?? []),
  ).toEqual(oracles.canvas.deeds.map(({ moves }) => moves));
  // Of the project's layer promotions tell too, under event ids that no answer names.
  expect(ids('scope.committed', 'project').map(([rev]) => rev)).toEqual(
    Array.from({ length: oracles.project.head }, (_, index) => index + 1),
  );
}

function member(data: unknown, name: string): unknown {
  const members = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return members.find(([key]) => key === name)?.[1];
}

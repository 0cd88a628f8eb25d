import type { Scope } from '@northstar/contracts';
import type { TokenVault } from '../../vault/token-vault.js';
import type { OpenedCanvasRepository } from '../fixture.js';
import { elementsOf, valuesOf } from './page.js';
import type { Run } from './model-run.js';

/** Compares a vault's snapshots, log and events with the model. */
export async function checkHistory(
  run: Run,
  opened: OpenedCanvasRepository,
  vault: TokenVault,
  scope: Scope,
  canvas_id: string,
): Promise<void> {
  const { expect } = run.kit;
  await checkRevisions(run, vault, scope, canvas_id);
  await checkEvents(run, opened, scope);

  const { head, commits } = run.models.canvas;
  const { events } = await vault.replay(scope, canvas_id, { limit: 500 });
  expect(
    events.map(({ rev, changes, element_changes = [], event_id }) => ({
      rev,
      changes,
      element_changes: element_changes,
      event_id,
    })),
  ).toEqual(
    commits.slice(0, 500).map(({ rev, changes, element_changes }, index) => {
      return { rev, changes, element_changes, event_id: run.eventIds.canvas[index] };
    }),
  );

  // Past revisions are the same without their log rows.
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
  { kit: { expect }, random, models }: Run,
  vault: TokenVault,
  scope: Scope,
  canvas_id: string,
): Promise<void> {
  for (const rev of sample(models.canvas.head, (below) => random.below(below))) {
    const snapshot = await vault.snapshot(scope, canvas_id, { rev });
    const page = models.canvas.at(rev);
    expect([rev, snapshot.elements]).toEqual([rev, elementsOf(page)]);
    expect([rev, snapshot.values.map(columnsOf)]).toEqual([rev, valuesOf(page)]);
    expect(snapshot.head_rev).toBe(models.canvas.head);
  }
  for (const layer of ['project', 'tenant'] as const) {
    for (const rev of sample(models[layer].head, (below) => random.below(below))) {
      const tokens = await vault.scopeTokens(scope, layer, { rev });
      expect([rev, tokens.values.map(columnsOf)]).toEqual([rev, valuesOf(models[layer].at(rev))]);
      expect(tokens.head_rev).toBe(models[layer].head);
    }
  }
}

/** The first and the newest revision, and some of the others. */
function sample(head: number, below: (limit: number) => number): number[] {
  const between = Array.from({ length: 24 }, () => below(head + 1));
  return [...new Set([0, head, ...between])];
}

function columnsOf(row: {
  element_id: string | null;
  token_path: string;
  value: unknown;
  rev: number;
  actor: { id: string } | null;
}): unknown[] {
  return [row.element_id, row.token_path, row.value, row.rev, row.actor?.id];
}

/** Each acknowledged commit has one event, in the order of the revisions, and there are no others. */
async function checkEvents(
  { kit: { expect }, eventIds, models }: Run,
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
  expect(ids('canvas.committed')).toEqual(eventIds.canvas.map((id, index) => [index + 1, id]));
  expect(ids('scope.committed', 'tenant')).toEqual(
    eventIds.tenant.map((id, index) => [index + 1, id]),
  );
  expect(
    events
      .filter(({ name }) => name === 'canvas.committed')
      .map(({ data }) => member(data, 'element_changes') ?? []),
  ).toEqual(models.canvas.commits.map(({ element_changes }) => element_changes));
  // Promotions change the project's layer too; results do not have the ids of those events.
  expect(ids('scope.committed', 'project').map(([rev]) => rev)).toEqual(
    Array.from({ length: models.project.head }, (_, index) => index + 1),
  );
}

function member(data: unknown, name: string): unknown {
  const members = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return members.find(([key]) => key === name)?.[1];
}

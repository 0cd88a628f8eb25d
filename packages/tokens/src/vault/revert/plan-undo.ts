import type { ActorRef, RevertClash } from '@northstar/contracts';
import type { LogRow } from '../../ports/document-rows.js';
import { byElementAndPath } from '../../ports/token-address.js';
import { revertInvalid } from '../canvas-errors.js';
import type { Ground, Plan } from '../commands/plan.js';
import { readTarget } from '../target.js';
import { elementTracks } from './element-tracks.js';
import { planTowards, type WantedValue } from './plan-restore.js';
import { isBy } from './track.js';
import { undoneElements } from './undone-elements.js';
import { valueTracks } from './value-tracks.js';

const PAGE = 500;

/**
 * What undoes the work of one actor after `since_rev`, and nobody else's.
 *
 * Values: where the actor decided last, there is again what others last decided, or what was
 * there at `since_rev`. Where others decided later, theirs stays and is told as a clash.
 *
 * Elements that the actor added go, unless others have set values on them or put elements into
 * them; those that it removed come back with their values, and those that it moved go back to
 * where they were, if the parent is still there. What cannot be undone stays as it is and is told
 * as a clash without a path. Throws `revert.invalid` when the log no longer tells of it all.
 */
export async function plannedUndoing(
  ground: Ground,
  actor: ActorRef,
  since_rev: number,
): Promise<Plan> {
  const { horizon_rev } = ground.standing;
  if (since_rev < horizon_rev) {
    throw revertInvalid({
      path: 'command.args.since_rev',
      reason: `the commands up to revision ${horizon_rev} are forgotten, whoever made them`,
      expected: `a revision from ${horizon_rev} on, or to_rev, which every revision will do for`,
      got: since_rev,
      nearest: horizon_rev,
    });
  }
  const [rows, start] = await Promise.all([
    rowsSince(ground, since_rev),
    readTarget(ground.parts, ground.scope, ground.target, { rev: since_rev }),
  ]);
  const isMine = (row: LogRow) => isBy(actor, row);
  const tracks = valueTracks(start.values, rows, isMine);
  const values = new Map<string, WantedValue>(ground.values);
  const clashes: RevertClash[] = [];
  for (const [key, { place, track }] of tracks) {
    const { without, clash } = track;
    if (clash) clashes.push({ ...place, kept: track.held?.value ?? null, ...clash });
    if (!track.isMine) continue;
    if (without === undefined) values.delete(key);
    else values.set(key, { ...place, ...without });
  }
  const undone = undoneElements(ground, elementTracks(start.elements, rows, isMine), values);
  const there = new Set<string | null>([null, ...undone.elements.map((row) => row.element_id)]);
  for (const [key, { element_id }] of values) {
    if (!there.has(element_id)) values.delete(key);
  }
  return {
    ...planTowards(ground, { elements: undone.elements, values }),
    clashes: [...undone.clashes, ...clashes.sort(byPlace)],
  };
}

function byPlace(a: RevertClash, b: RevertClash): number {
  const place = ({ element_id, token_path }: RevertClash) => ({
    element_id,
    token_path: token_path ?? '',
  });
  return byElementAndPath(place(a), place(b));
}

async function rowsSince(
  { parts, scope, target, standing }: Ground,
  since_rev: number,
): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for (let after_rev = since_rev; after_rev < standing.head_rev;) {
    const page = await parts.repository.readLog(scope, target, { after_rev, limit: PAGE });
    rows.push(...page.filter(({ rev }) => rev <= standing.head_rev));
    if (page.length < PAGE) break;
    after_rev = page.at(-1)?.rev ?? standing.head_rev;
  }
  return rows;
}

import { isEnginesError } from '@northstar/contracts';
import type { Command, CommandInput, ConformanceKit, RevisionResult } from '@northstar/contracts';
import type { Random } from '@northstar/contracts/random';
import { Oracle, type Foreseen } from './oracle.js';
import type { Change } from './page.js';
import type { Writer } from './random-command.js';

/** A command on its way, with what it ought to become by the page that its writer sees. */
export interface Sent {
  document: 'canvas' | 'project' | 'tenant';
  writer: Writer;
  command: CommandInput;
  foreseen: Foreseen | null;
  send: () => Promise<RevisionResult>;
}

export type Answer = { result: RevisionResult } | { code: string };

/** What the model has learned so far. */
export interface Run {
  kit: ConformanceKit;
  random: Random;
  oracles: Record<Sent['document'], Oracle>;
  /** The events of acknowledged commits. */
  told: Record<Sent['document'], string[]>;
  /** What keys were used for, to be sent again. */
  keyed: { sent: Sent; result: RevisionResult }[];
  counts: Record<string, number>;
}

export function newRun(kit: ConformanceKit, random: Random): Run {
  const oracles = { canvas: new Oracle(), project: new Oracle(), tenant: new Oracle() };
  return {
    kit,
    random,
    oracles,
    told: { canvas: [], project: [], tenant: [] },
    keyed: [],
    counts: {},
  };
}

export async function answerOf(sent: Sent): Promise<Answer> {
  try {
    return { result: await sent.send() };
  } catch (error) {
    if (isEnginesError(error)) return { code: error.code };
    throw error;
  }
}

/** Holds the answers to commands that were sent at once against the oracles, which then follow. */
export function learn(run: Run, answered: readonly (Sent & { answer: Answer })[]): void {
  const { expect } = run.kit;
  const heads = { ...headsOf(run) };
  const layers: { document: 'project'; rev: number; changes: Change[]; by: string }[] = [];
  for (const document of ['canvas', 'project', 'tenant'] as const) {
    const oracle = run.oracles[document];
    const here = answered.filter((one) => one.document === document);
    const applied = appliedOf(here).sort((a, b) => a.result.current_rev - b.result.current_rev);
    for (const { sent, result } of applied) {
      const { command, foreseen, writer } = sent;
      // One winner for each revision, and it was made for the one before.
      count(run, command.type);
      if (document === 'project') continue;
      expect([command, result.current_rev]).toEqual([command, oracle.head + 1]);
      expect([command, command.base_rev]).toEqual([command, oracle.head]);
      accept(run, sent, result);
      if (result.layer !== undefined) {
        const { current_rev: rev, changes } = result.layer;
        layers.push({ document: 'project', rev, changes, by: writer.id });
      }
      if (foreseen?.error !== null) throw new Error('A mistake was applied', { cause: command });
    }
    if (document === 'project') followLayer(run, applied, layers);
    for (const one of here) checkRefusal(run, one, heads[document]);
    const isDue = here.some(
      ({ command, foreseen }) =>
        command.base_rev === heads[document] &&
        foreseen?.error === null &&
        command.dry_run !== true,
    );
    if (isDue) expect(oracle.head).toBeGreaterThan(heads[document]);
  }
}

type Applied = { sent: Sent; result: RevisionResult };

/** Each commit once, however often a key gave its answer. */
function appliedOf(answered: readonly (Sent & { answer: Answer })[]): Applied[] {
  const byEvent = new Map<string, Applied>();
  for (const { answer, ...sent } of answered) {
    if (!('result' in answer) || answer.result.event_id === null) continue;
    byEvent.set(answer.result.event_id, { sent, result: answer.result });
  }
  return [...byEvent.values()];
}

/** Commands of the layer itself and promotions from the canvas, in the order of its revisions. */
function followLayer(
  run: Run,
  applied: readonly Applied[],
  promoted: readonly { rev: number; changes: Change[]; by: string }[],
): void {
  const { expect } = run.kit;
  const oracle = run.oracles.project;
  const steps = [
    ...applied.map((one) => ({ rev: one.result.current_rev, one })),
    ...promoted.map((part) => ({ rev: part.rev, part })),
  ].sort((a, b) => a.rev - b.rev);
  for (const step of steps) {
    expect(step.rev).toBe(oracle.head + 1);
    if ('one' in step) {
      expect(step.one.sent.command.base_rev).toBe(oracle.head);
      accept(run, step.one.sent, step.one.result);
      continue;
    }
    const { changes, by } = step.part;
    const updates = changes.map(({ token_path, after }) => ({ token_path, value: after }));
    const command: Command = {
      type: 'set_tokens',
      base_rev: oracle.head,
      dry_run: false,
      args: { updates },
    };
    const foreseen = oracle.foresee(command, by, oracle.head);
    if (foreseen.error !== null) throw new Error('A mistake was promoted', { cause: command });
    expect(changes).toEqual(foreseen.changes);
    oracle.accept(foreseen, by, null);
  }
}

function accept(run: Run, sent: Sent, result: RevisionResult): void {
  const { document, command, foreseen, writer } = sent;
  if (foreseen?.error !== null) throw new Error('A mistake was applied', { cause: command });
  checkAnswer(run, sent, result, 'applied');
  const added = command.type === 'add_element' ? command.args.element_id : null;
  run.oracles[document].accept(foreseen, writer.id, added);
  run.told[document].push(result.event_id ?? '');
  if (command.idempotency_key !== undefined) run.keyed.push({ sent, result });
}

function checkAnswer(run: Run, sent: Sent, result: RevisionResult, status: string): void {
  const { expect } = run.kit;
  const { command, foreseen } = sent;
  if (foreseen?.error !== null) throw new Error('A mistake was taken', { cause: command });
  const named = command.type === 'set_tokens' ? command.args.updates : [];
  const place = (change: Change) =>
    named.findIndex(({ token_path }) => token_path === change.token_path);
  const changes = [...foreseen.changes].sort((a, b) => place(a) - place(b));
  const { moves, removed, clashes } = foreseen;
  const isUndoing = command.type === 'revert' && command.args.actor !== undefined;
  expect({
    command,
    status: result.status,
    changes: result.changes,
    moves: result.element_changes ?? [],
    removed: result.removed_elements ?? [],
    clashes: result.clashes,
  }).toEqual({
    command,
    status,
    changes,
    moves,
    removed,
    clashes: isUndoing ? clashes : undefined,
  });
}

/** A refusal is a conflict with a reason to be one, or the mistake that was foreseen. */
function checkRefusal(run: Run, one: Sent & { answer: Answer }, head: number): void {
  const { expect } = run.kit;
  const { answer, command, foreseen, document } = one;
  if ('result' in answer) {
    if (answer.result.status === 'dry_run') {
      count(run, 'dry run');
      expect(answer.result.current_rev).toBe(command.base_rev);
      checkAnswer(run, one, answer.result, 'dry_run');
    }
    return;
  }
  count(run, answer.code);
  if (answer.code === 'canvas.conflict') {
    expect([command, run.oracles[document].head === command.base_rev]).toEqual([command, false]);
    return;
  }
  // A late command is told of its values before it is told that it is late; one that was overtaken
  // since is late too, and of its mistakes those of its values are told.
  const isOvertaken = run.oracles[document].head !== head && typeof foreseen?.error === 'string';
  const isLate = command.base_rev !== head || isOvertaken;
  if (isLate && answer.code.startsWith('token.')) return;
  expect([command, answer.code]).toEqual([command, foreseen?.error ?? 'done']);
}

function headsOf({ oracles }: Run): Record<Sent['document'], number> {
  const { canvas, project, tenant } = oracles;
  return { canvas: canvas.head, project: project.head, tenant: tenant.head };
}

export function count(run: Run, what: string): void {
  run.counts[what] = (run.counts[what] ?? 0) + 1;
}

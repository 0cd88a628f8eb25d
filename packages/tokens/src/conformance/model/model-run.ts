import { isEnginesError } from '@northstar/contracts';
import type { Command, CommandInput, ConformanceKit, RevisionResult } from '@northstar/contracts';
import type { Random } from '@northstar/contracts/random';
import { DocumentModel, type Expected } from './document-model.js';
import type { Change } from './page.js';
import type { Writer } from './random-command.js';

/** A command to send, and what it must do to the page that its writer sees. */
export interface Sent {
  document: 'canvas' | 'project' | 'tenant';
  writer: Writer;
  command: CommandInput;
  expected: Expected | null;
  send: () => Promise<RevisionResult>;
}

export type Answer = { result: RevisionResult } | { code: string };

/** The models and what the test has sent so far. */
export interface Run {
  kit: ConformanceKit;
  random: Random;
  models: Record<Sent['document'], DocumentModel>;
  /** The events of acknowledged commits. */
  eventIds: Record<Sent['document'], string[]>;
  /** Applied commands with idempotency keys, to be sent again. */
  keyed: { sent: Sent; result: RevisionResult }[];
  counts: Record<string, number>;
}

export function newRun(kit: ConformanceKit, random: Random): Run {
  const models = {
    canvas: new DocumentModel(),
    project: new DocumentModel(),
    tenant: new DocumentModel(),
  };
  return {
    kit,
    random,
    models,
    eventIds: { canvas: [], project: [], tenant: [] },
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

/** Compares the answers to concurrent commands with the models, and applies the commands to these. */
export function checkAnswers(run: Run, answered: readonly (Sent & { answer: Answer })[]): void {
  const { expect } = run.kit;
  const heads = { ...headsOf(run) };
  const layers: { document: 'project'; rev: number; changes: Change[]; by: string }[] = [];
  for (const document of ['canvas', 'project', 'tenant'] as const) {
    const model = run.models[document];
    const here = answered.filter((one) => one.document === document);
    const applied = appliedOf(here).sort((a, b) => a.result.current_rev - b.result.current_rev);
    for (const { sent, result } of applied) {
      const { command, expected, writer } = sent;
      // One command for each revision, based on the previous one.
      count(run, command.type);
      if (document === 'project') continue;
      expect([command, result.current_rev]).toEqual([command, model.head + 1]);
      expect([command, command.base_rev]).toEqual([command, model.head]);
      accept(run, sent, result);
      if (result.layer !== undefined) {
        const { current_rev: rev, changes } = result.layer;
        layers.push({ document: 'project', rev, changes, by: writer.id });
      }
      if (expected?.error !== null)
        throw new Error('An invalid command was applied', { cause: command });
    }
    if (document === 'project') followLayer(run, applied, layers);
    for (const one of here) checkError(run, one, heads[document]);
    const isDue = here.some(
      ({ command, expected }) =>
        command.base_rev === heads[document] &&
        expected?.error === null &&
        command.dry_run !== true,
    );
    if (isDue) expect(model.head).toBeGreaterThan(heads[document]);
  }
}

type Applied = { sent: Sent; result: RevisionResult };

/** Each commit once, even if its key was sent several times. */
function appliedOf(answered: readonly (Sent & { answer: Answer })[]): Applied[] {
  const byEvent = new Map<string, Applied>();
  for (const { answer, ...sent } of answered) {
    if (!('result' in answer) || answer.result.event_id === null) continue;
    byEvent.set(answer.result.event_id, { sent, result: answer.result });
  }
  return [...byEvent.values()];
}

/** Applies commands to the layer and promotions from the canvas in the order of its revisions. */
function followLayer(
  run: Run,
  applied: readonly Applied[],
  promoted: readonly { rev: number; changes: Change[]; by: string }[],
): void {
  const { expect } = run.kit;
  const model = run.models.project;
  const steps = [
    ...applied.map((one) => ({ rev: one.result.current_rev, one })),
    ...promoted.map((part) => ({ rev: part.rev, part })),
  ].sort((a, b) => a.rev - b.rev);
  for (const step of steps) {
    expect(step.rev).toBe(model.head + 1);
    if ('one' in step) {
      expect(step.one.sent.command.base_rev).toBe(model.head);
      accept(run, step.one.sent, step.one.result);
      continue;
    }
    const { changes, by } = step.part;
    const updates = changes.map(({ token_path, after }) => ({ token_path, value: after }));
    const command: Command = {
      type: 'set_tokens',
      base_rev: model.head,
      dry_run: false,
      args: { updates },
    };
    const expected = model.predict(command, by, model.head);
    if (expected.error !== null)
      throw new Error('An invalid value was promoted', { cause: command });
    expect(changes).toEqual(expected.changes);
    model.accept(expected, by, null);
  }
}

function accept(run: Run, sent: Sent, result: RevisionResult): void {
  const { document, command, expected, writer } = sent;
  if (expected?.error !== null)
    throw new Error('An invalid command was applied', { cause: command });
  checkAnswer(run, sent, result, 'applied');
  const added = command.type === 'add_element' ? command.args.element_id : null;
  run.models[document].accept(expected, writer.id, added);
  run.eventIds[document].push(result.event_id ?? '');
  if (command.idempotency_key !== undefined) run.keyed.push({ sent, result });
}

function checkAnswer(run: Run, sent: Sent, result: RevisionResult, status: string): void {
  const { expect } = run.kit;
  const { command, expected } = sent;
  if (expected?.error !== null)
    throw new Error('An invalid command was accepted', { cause: command });
  const updates = command.type === 'set_tokens' ? command.args.updates : [];
  const orderOf = (change: Change) =>
    updates.findIndex(({ token_path }) => token_path === change.token_path);
  const changes = [...expected.changes].sort((a, b) => orderOf(a) - orderOf(b));
  const { element_changes, removed, clashes } = expected;
  const isUndoing = command.type === 'revert' && command.args.actor !== undefined;
  expect({
    command,
    status: result.status,
    changes: result.changes,
    element_changes: result.element_changes ?? [],
    removed: result.removed_elements ?? [],
    clashes: result.clashes,
  }).toEqual({
    command,
    status,
    changes,
    element_changes,
    removed,
    clashes: isUndoing ? clashes : undefined,
  });
}

/** An error must be a conflict for a stale revision, or the expected one. */
function checkError(run: Run, one: Sent & { answer: Answer }, head: number): void {
  const { expect } = run.kit;
  const { answer, command, expected, document } = one;
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
    expect([command, run.models[document].head === command.base_rev]).toEqual([command, false]);
    return;
  }
  // Invalid values are reported before a stale revision. A command that became stale after it was
  // sent reports its invalid values only.
  const isOvertaken = run.models[document].head !== head && typeof expected?.error === 'string';
  const isLate = command.base_rev !== head || isOvertaken;
  if (isLate && answer.code.startsWith('token.')) return;
  expect([command, answer.code]).toEqual([command, expected?.error ?? 'done']);
}

function headsOf({ models }: Run): Record<Sent['document'], number> {
  const { canvas, project, tenant } = models;
  return { canvas: canvas.head, project: project.head, tenant: tenant.head };
}

export function count(run: Run, what: string): void {
  run.counts[what] = (run.counts[what] ?? 0) + 1;
}

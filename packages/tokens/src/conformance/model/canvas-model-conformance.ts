import { Command } from '@northstar/contracts';
import type { Actor, CommandInput, ConformanceKit, Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { createCatalogue } from '../../catalogue/create-catalogue.js';
import { createTokenVault } from '../../vault/create-token-vault.js';
import type { TokenVault } from '../../vault/token-vault.js';
import type { OpenedCanvasRepository } from '../fixture.js';
import { createRandom } from '@northstar/contracts/random';
import { checkHistory } from './check-history.js';
import { randomCommand, randomLayerCommand, type Writer } from './random-command.js';
import { answerOf, count, checkAnswers, newRun, type Run, type Sent } from './model-run.js';

export interface CanvasModelOptions {
  /** The same seed repeats a run, as far as the driver's timing allows. */
  seed: number;
  /** How often all writers write concurrently. Default: 40. */
  steps?: number;
  /** How many writers there are. Default: 4. */
  writers?: number;
}

const scope: Scope = { tenant_id: 'tnt_model', project_id: 'prj_model' };
const CANVAS = 'model';

/**
 * Declares a test that sends random commands of several writers through a vault over the driver:
 * some stale, some dry runs, some twice with one key; reverts, promotions, removals, layers. A
 * simple model in memory applies the acknowledged commands. Revisions must have no gaps and one
 * commit each; no acknowledged command may be lost; every revision of the canvas and of the layers
 * must be as the model has it, before and after the log is trimmed; events must have no gaps.
 */
export function canvasModelConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedCanvasRepository>,
  { seed, steps = 40, writers = 4 }: CanvasModelOptions,
): void {
  kit.describe(`A canvas under random commands (seed ${seed})`, () => {
    kit.it('equals a simple model of it at every revision', async () => {
      const opened = await open();
      try {
        const vault = openVault(opened, createCatalogue());
        await vault.createCanvas(scope, { canvas_id: CANVAS, kind: 'page' });
        const random = createRandom(seed);
        const run = newRun(kit, random);
        const names = Array.from({ length: writers }, (_, index): Writer => ({
          id: `writer-${index}`,
          isBuilder: index % 2 === 0,
        }));
        for (let step = 0; step < steps; step += 1) await takeStep(run, vault, names, step);
        await checkHistory(run, opened, vault, scope, CANVAS);
      } finally {
        await opened.close();
      }
    });
  });
}

async function takeStep(
  run: Run,
  vault: TokenVault,
  writers: readonly Writer[],
  step: number,
): Promise<void> {
  const { random } = run;
  const sent = writers.flatMap((writer): Sent[] => {
    const one = nextOf(run, vault, writer, writers, `${writer.id}.${step}`);
    // A command with a key may be sent twice concurrently.
    return one.command.idempotency_key !== undefined && random.chance(1 / 3) ? [one, one] : [one];
  });
  const answers = await Promise.all(sent.map(answerOf));
  checkAnswers(
    run,
    sent.flatMap((one, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [{ ...one, answer }];
    }),
  );
  if (run.keyed.length === 0 || !random.chance(1 / 3)) return;
  const { sent: first, result } = random.pick(run.keyed);
  run.kit.expect(await first.send()).toEqual(result);
  count(run, 'sent again');
}

function nextOf(
  run: Run,
  vault: TokenVault,
  writer: Writer,
  writers: readonly Writer[],
  fresh: string,
): Sent {
  const { random, models } = run;
  const document = random.chance(1 / 5) ? random.pick(['project', 'tenant'] as const) : 'canvas';
  const model = models[document];
  const late = random.chance(1 / 4) ? 1 + random.below(4) : 0;
  const base_rev = Math.max(0, model.head - late);
  const view = { page: model.at(base_rev), base_rev };
  const more = random.chance(1 / 6)
    ? { dry_run: true }
    : random.chance(1 / 3)
      ? { idempotency_key: `key ${fresh}` }
      : {};
  const actor: Actor = { kind: 'agent', id: writer.id };
  if (document !== 'canvas') {
    const command = { ...randomLayerCommand(random, writers, view), ...more };
    const expected = model.predict(withDefaults(command), writer.id, base_rev);
    const send = () => vault.applyScope(scope, document, command, { actor });
    return { document, writer, command, expected, send };
  }
  const command = { ...randomCommand(random, writer, writers, { ...view, fresh }), ...more };
  const expected = model.predict(withDefaults(command), writer.id, base_rev);
  const send = () => vault.apply(scope, CANVAS, command, { actor });
  return { document, writer, command, expected, send };
}

/** The command with its defaults. */
function withDefaults(input: CommandInput): Command {
  return Command.parse(input);
}

/** A vault whose clock and ids count up by one with each call. */
function openVault({ repository }: OpenedCanvasRepository, catalogue: Catalogue): TokenVault {
  let seconds = 0;
  let ids = 0;
  return createTokenVault({
    repository,
    catalogue,
    clock: () => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1))),
    newId: (prefix) => `${prefix}_01900000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    cursors: createCursorCodec([{ key_id: 'k1', secret: new Uint8Array(32).fill(1) }]),
  });
}

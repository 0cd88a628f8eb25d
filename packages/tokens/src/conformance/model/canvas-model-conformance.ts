import { Command } from '@northstar/contracts';
import type { Actor, CommandInput, ConformanceKit, Scope } from '@northstar/contracts';
import { createCursorCodec } from '@northstar/contracts/cursors';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { createCatalogue } from '../../catalogue/create-catalogue.js';
import { createTokenVault } from '../../vault/create-token-vault.js';
import type { TokenVault } from '../../vault/token-vault.js';
import type { OpenedCanvasRepository } from '../opened-repository.js';
import { createRandom } from '@northstar/contracts/random';
import { closeBooks } from './close-books.js';
import { randomCommand, randomLayerCommand, type Writer } from './random-command.js';
import { answerOf, count, learn, newRun, type Run, type Sent } from './run.js';

export interface CanvasModelOptions {
  /** Repeats a run, as far as the driver's own timing allows. */
  seed: number;
  /** How many times all writers write at once; 40 unless told. */
  steps?: number;
  /** How many write at once; 4 unless told. */
  writers?: number;
}

const scope: Scope = { tenant_id: 'tnt_model', project_id: 'prj_model' };
const CANVAS = 'model';

/**
 * Declares a test that sends random commands of several writers through a vault over the driver:
 * some late, some dry, some twice under one key; reverts, promotions, removals, layers. A plain
 * oracle in memory follows what was acknowledged. Revisions must be gapless, each with one winner;
 * no acknowledged write may be lost; every revision must read as the oracle has it, of the canvas
 * and of the layers, before and after the log is trimmed; events must be gapless too.
 */
export function canvasModelConformance(
  kit: ConformanceKit,
  open: () => Promise<OpenedCanvasRepository>,
  { seed, steps = 40, writers = 4 }: CanvasModelOptions,
): void {
  kit.describe(`A canvas under random commands (seed ${seed})`, () => {
    kit.it('is at every revision what a plain model of it is', async () => {
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
        await closeBooks(run, opened, vault, scope, CANVAS);
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
    // What has a key may be sent twice at once.
    return one.command.idempotency_key !== undefined && random.chance(1 / 3) ? [one, one] : [one];
  });
  const answers = await Promise.all(sent.map(answerOf));
  learn(
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
  const { random, oracles } = run;
  const document = random.chance(1 / 5) ? random.pick(['project', 'tenant'] as const) : 'canvas';
  const oracle = oracles[document];
  const late = random.chance(1 / 4) ? 1 + random.below(4) : 0;
  const base_rev = Math.max(0, oracle.head - late);
  const view = { page: oracle.at(base_rev), base_rev };
  const more = random.chance(1 / 6)
    ? { dry_run: true }
    : random.chance(1 / 3)
      ? { idempotency_key: `key ${fresh}` }
      : {};
  const actor: Actor = { kind: 'agent', id: writer.id };
  if (document !== 'canvas') {
    const command = { ...randomLayerCommand(random, writers, view), ...more };
    const foreseen = oracle.foresee(withDefaults(command), writer.id, base_rev);
    const send = () => vault.applyScope(scope, document, command, { actor });
    return { document, writer, command, foreseen, send };
  }
  const command = { ...randomCommand(random, writer, writers, { ...view, fresh }), ...more };
  const foreseen = oracle.foresee(withDefaults(command), writer.id, base_rev);
  const send = () => vault.apply(scope, CANVAS, command, { actor });
  return { document, writer, command, foreseen, send };
}

/** As a host's parser would hand it on. */
function withDefaults(input: CommandInput): Command {
  return Command.parse(input);
}

/** Each moment is a second after the one before, and each id the next. */
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

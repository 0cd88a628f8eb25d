import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnginesError } from '@northstar/contracts';
import type { CanvasConflict, CommandInput } from '@northstar/contracts';
import { EnginesBoundary } from '../src/index.js';
import type { BoundaryOptions, Retrying } from '../src/index.js';
import { startTableServer } from './support/table-server.js';
import type { TableServer } from './support/table-server.js';

const args = { element_id: 'hero', token_path: 'text.color', value: '#fff' };

describe('A command of a canvas', () => {
  let server: TableServer;
  let retries: Retrying[];
  let headRev: number;
  let verdict: CanvasConflict['verdict'];
  /** Whether another client changes the canvas before each command. */
  let isBusy: boolean;

  const canvas = (options: Partial<BoundaryOptions> = {}) =>
    EnginesBoundary({
      baseUrl: server.url,
      validate: false,
      onRetry: (retry) => retries.push(retry),
      ...options,
    }).canvas('home');
  const commands = () =>
    server.received
      .filter(({ operation }) => operation === 'applyCommand')
      .map(({ body }) => body as CommandInput);
  const revisions = () => commands().map(({ base_rev }) => base_rev);

  beforeEach(async () => {
    retries = [];
    headRev = 9;
    verdict = 'applies';
    isBusy = false;
    server = await startTableServer({
      getCanvas: () => ({ body: { head_rev: headRev } }),
      applyCommand: ({ body }) => {
        if (isBusy) headRev += 1;
        const { base_rev } = body as CommandInput;
        if (base_rev !== headRev) {
          throw new EnginesError('canvas.conflict', 'The canvas has changed', {
            extensions: { current_rev: headRev, recovery_ops: [], verdict, paths: [] },
          });
        }
        headRev += 1;
        return {
          body: { status: 'applied', current_rev: headRev, event_id: eventId, changes: [] },
        };
      },
    });
  });
  afterEach(() => server.close());

  it('is sent with its type, its args and the revision that it is based on', async () => {
    const result = await canvas().set_token(args, { base_rev: 9, dry_run: true });
    expect(result).toMatchObject({ status: 'applied', current_rev: 10 });
    expect(commands()).toEqual([{ type: 'set_token', base_rev: 9, dry_run: true, args }]);
    expect(server.received[0]?.params).toEqual({ canvas_id: 'home' });
  });

  it('is based on the newest revision by default', async () => {
    await canvas().unset_token({ token_path: 'text.color' });
    expect(revisions()).toEqual([9]);
  });

  it('is rebased and sent again at once when no other change affects it', async () => {
    const result = await canvas().set_token(args, { base_rev: 4 });
    expect(result).toMatchObject({ current_rev: 10 });
    expect(revisions()).toEqual([4, 9]);
    expect(retries).toMatchObject([
      { operation: 'canvas.apply', failures: 1, waitMs: 0, error: { code: 'canvas.conflict' } },
    ]);
  });

  it('has a new key for each revision, unless the caller passes a key', async () => {
    const keys = () => server.received.map(({ headers }) => headers['idempotency-key']);
    await canvas().set_token(args, { base_rev: 4 });
    expect(new Set(keys()).size).toBe(2);
    headRev = 20;
    await canvas().set_token(args, { base_rev: 4, idempotency_key: 'mine' });
    expect(commands().slice(2)).toMatchObject([
      { base_rev: 4, idempotency_key: 'mine' },
      { base_rev: 20, idempotency_key: 'mine' },
    ]);
  });

  it('resolves to null when the canvas already is as it would make it', async () => {
    verdict = 'equal';
    expect(await canvas().set_token(args, { base_rev: 4 })).toBeNull();
    expect(revisions()).toEqual([4]);
  });

  it('throws the conflict when another change affects it, unless it overwrites', async () => {
    verdict = 'clashes';
    const late = canvas().set_token(args, { base_rev: 4 });
    await expect(late).rejects.toMatchObject({
      code: 'canvas.conflict',
      extensions: { current_rev: 9, verdict: 'clashes' },
    });
    await canvas().set_token(args, { base_rev: 4, on_conflict: 'overwrite' });
    expect(revisions()).toEqual([4, 4, 9]);
  });

  it('throws the conflict at once when it must not be rebased', async () => {
    const late = canvas().set_token(args, { base_rev: 4, on_conflict: 'throw' });
    await expect(late).rejects.toMatchObject({ code: 'canvas.conflict' });
    expect(revisions()).toEqual([4]);
  });

  it('throws the last conflict after the last attempt, and waits longer after each second one', async () => {
    isBusy = true;
    const late = canvas({ retry: { commandAttempts: 6, maxWaitMs: 3 }, random: () => 1 });
    await expect(late.set_token(args, { base_rev: 4 })).rejects.toMatchObject({
      code: 'canvas.conflict',
      extensions: { current_rev: 15 },
    });
    expect(revisions()).toEqual([4, 10, 11, 12, 13, 14]);
    expect(retries.map(({ waitMs }) => waitMs)).toEqual([0, 3, 0, 3, 0]);
  });

  it('throws any other error at once', async () => {
    server.handlers.applyCommand = () => {
      throw new EnginesError('token.invalid', 'text.color must be a color');
    };
    await expect(canvas().set_token(args)).rejects.toMatchObject({ code: 'token.invalid' });
    expect(commands()).toHaveLength(1);
  });

  it('is cancelled with its signal while it waits', async () => {
    isBusy = true;
    const ending = new AbortController();
    const onRetry = ({ waitMs }: Retrying) => waitMs > 0 && ending.abort(new Error('enough'));
    const late = canvas({ onRetry, random: () => 1 }).set_token(args, { signal: ending.signal });
    await expect(late).rejects.toThrow('enough');
    expect(commands()).toHaveLength(2);
  });
});

const eventId = 'evt_01890a5d-ac96-774b-bcce-000000000001';

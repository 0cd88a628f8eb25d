import { describe, expect, it } from '@jest/globals';
import { EnginesError, type CommandInput, type RevisionResult } from '@northstar/contracts';
import { applyRebased } from './apply-rebased.js';

const target = { canvasId: 'cnv_demo', elementId: 'feed_tiles' };

/** A canvas at `rev` that refuses commands made for another revision, as the contract says. */
function canvasAt(rev: number, moving = false) {
  const sent: CommandInput[] = [];
  let keys = 0;
  let head = rev;
  return {
    sent,
    newKey: () => `key-${++keys}`,
    headRev: async () => head,
    async apply(_canvasId: string, command: CommandInput): Promise<RevisionResult> {
      sent.push(command);
      if (moving) head += 1;
      if (command.base_rev !== head) throw new EnginesError('canvas.conflict', 'moved on');
      return { status: 'applied', current_rev: head + 1, event_id: 'evt_1', changes: [] };
    },
  };
}

describe('applying an edit', () => {
  it('sends one value as set_token for the revision that was read', async () => {
    const canvas = canvasAt(4);
    const result = await applyRebased(canvas, target, 4, new Map([['a', 1]]), canvas.newKey);
    expect(result.current_rev).toBe(5);
    expect(canvas.sent).toEqual([
      {
        type: 'set_token',
        base_rev: 4,
        idempotency_key: 'key-1',
        args: { element_id: 'feed_tiles', token_path: 'a', value: 1 },
      },
    ]);
  });

  it('sends several values as one set_tokens', async () => {
    const canvas = canvasAt(4);
    const updates = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    await applyRebased(canvas, target, 4, updates, canvas.newKey);
    expect(canvas.sent[0]).toMatchObject({ type: 'set_tokens', args: { updates: [{}, {}] } });
  });

  it('rebases once on a conflict, under a key of its own', async () => {
    const canvas = canvasAt(9);
    const result = await applyRebased(canvas, target, 4, new Map([['a', 1]]), canvas.newKey);
    expect(result.current_rev).toBe(10);
    expect(canvas.sent.map(({ base_rev, idempotency_key }) => [base_rev, idempotency_key])).toEqual(
      [
        [4, 'key-1'],
        [9, 'key-2'],
      ],
    );
  });

  it('gives up at the second conflict', async () => {
    const canvas = canvasAt(9, true);
    const outcome = applyRebased(canvas, target, 4, new Map([['a', 1]]), canvas.newKey);
    await expect(outcome).rejects.toMatchObject({ code: 'canvas.conflict' });
    expect(canvas.sent).toHaveLength(2);
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@northstar/contracts';
import { checkedUpdates, createCatalogue } from '../src/index.js';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;
beforeEach(async () => {
  opened = openVault();
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
});

function nested(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

function endless(): JsonValue {
  const round: { [key: string]: JsonValue } = {};
  round['self'] = [round];
  return round;
}

const kinds: readonly (readonly [string, JsonValue])[] = [
  ['20,000 deep', nested(20_000)],
  ['in a cycle', endless()],
];

describe.each(kinds)('A value nested %s', (_kind, value) => {
  it.each(['text.color', 'a11y.label', 'faq.items', 'no.such.token'])(
    'is rejected as a value of %s',
    async (token_path) => {
      for (const dry_run of [false, true]) {
        for (const context of [{}, { idempotency_key: 'k1' }]) {
          const args = { token_path, value };
          const command = { type: 'set_token', base_rev: 0, args, dry_run } as const;
          await expect(opened.vault.apply(scope, 'home', command, context)).rejects.toMatchObject({
            code: 'request.invalid',
            errors: [{ path: 'command', expected: 'each value nested at most 100 deep' }],
          });
        }
      }
    },
  );

  it('is rejected by checkedUpdates, with a description instead of the value', () => {
    const updates = [
      { token_path: 'text.color', value },
      { token_path: 'no.such.token', value },
    ];
    const got = 'a value nested more than 100 deep';
    let thrown: unknown;
    try {
      checkedUpdates(createCatalogue(), updates, null);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 'token.invalid', errors: [{ got }, { got }] });
  });
});

it('A value nested 101 deep is rejected with its path', async () => {
  const args = { token_path: 'text.color', value: nested(101) };
  const call = opened.vault.apply(scope, 'home', { type: 'set_token', base_rev: 0, args });
  await expect(call).rejects.toMatchObject({
    code: 'request.invalid',
    errors: [{ path: 'command.args.value', got: 'a value nested more than 100 deep' }],
  });
});

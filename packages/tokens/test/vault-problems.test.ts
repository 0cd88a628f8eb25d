import { beforeEach, describe, expect, it } from '@jest/globals';
import { isEnginesError, ProblemItem } from '@northstar/contracts';
import type { JsonValue, ScopeCommandInput } from '@northstar/contracts';
import { openCanvas, type CanvasInTest, type Draft } from './canvas-in-test.js';
import { scope } from './open-vault.js';

let canvas: CanvasInTest;

beforeEach(async () => {
  canvas = await openCanvas();
  await canvas.add('hero');
  await canvas.add('hero-title');
});

/** The problems of a rejected command; each is validated by the contract. */
async function problemsOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isEnginesError(error)) throw new Error('The command was accepted', { cause: error });
  return { code: error.code, items: error.errors.map((item) => ProblemItem.parse(item)) };
}

const set = (updates: Record<string, JsonValue>, element_id?: string): Draft => ({
  type: 'set_tokens',
  args: {
    updates: Object.entries(updates).map(([token_path, value]) => ({ token_path, value })),
    ...(element_id === undefined ? {} : { element_id }),
  },
});

describe('A command with many problems', () => {
  it('lists the missing element and the tokens together, each with its code', async () => {
    const { code, items } = await problemsOf(
      canvas.do(set({ 'layout.x': 1, 'text.colr': 'x', 'layout.gap': '4px' }, 'heroo')),
    );
    expect(code).toBe('element.not_found');
    expect(items).toMatchObject([
      { code: 'element.not_found', path: 'command.args.element_id', got: 'heroo' },
      { code: 'token.invalid', token_path: 'layout.x', got: 1 },
      { code: 'token.unknown', token_path: 'text.colr', got: 'x' },
    ]);
  });

  it('does so for set_token and unset_token', async () => {
    const args = { element_id: 'heroo', token_path: 'text.colr' };
    const single = await problemsOf(
      canvas.do({ type: 'set_token', args: { ...args, value: 'red' } }),
    );
    const unset = await problemsOf(canvas.do({ type: 'unset_token', args }));
    for (const { items } of [single, unset]) {
      expect(items.map((item) => item.code)).toEqual(['element.not_found', 'token.unknown']);
    }
  });

  it('does so for a layer, which has no elements', async () => {
    const command: ScopeCommandInput = {
      type: 'set_tokens',
      base_rev: 0,
      args: {
        element_id: 'hero',
        updates: [
          { token_path: 'text.colr', value: 'x' },
          { token_path: 'page.name', value: 'x' },
        ],
      },
    };
    const { items } = await problemsOf(canvas.vault.applyScope(scope, 'project', command));
    expect(items.map(({ code }) => code)).toEqual([
      'element.not_found',
      'token.unknown',
      'token.level',
    ]);
  });

  it('gives each of several kinds of problems its code and the received value', async () => {
    const { code, items } = await problemsOf(
      canvas.do({
        type: 'set_tokens',
        args: {
          element_id: 'hero',
          updates: [
            { token_path: 'button.label', value: 'Buy' },
            { token_path: 'text.colr', value: 'red' },
            { token_path: 'style.opacity', value: 2 },
            { token_path: 'text.color', value: 'red' },
            { token_path: 'text.color', value: 'blue' },
          ],
        },
      }),
    );
    expect(code).toBe('token.level');
    expect(items.map((item) => [item.code, item.token_path, item.got])).toEqual([
      ['token.level', 'button.label', 'Buy'],
      ['token.unknown', 'text.colr', 'red'],
      ['token.invalid', 'style.opacity', 2],
      ['token.invalid', 'text.color', 'blue'],
    ]);
  });

  it('lists every reason why paths cannot be promoted', async () => {
    await canvas.set('page.name', 'Home');
    const token_paths = ['text.colr', 'layout.y', 'page.name'];
    const { code, items } = await problemsOf(canvas.do({ type: 'promote', args: { token_paths } }));
    expect(code).toBe('token.unknown');
    expect(items.map((item) => [item.code, item.token_path, item.got])).toEqual([
      ['token.unknown', 'text.colr', 'text.colr'],
      ['token.invalid', 'layout.y', 'layout.y'],
      ['token.level', 'page.name', 'page.name'],
    ]);
  });
});

describe('An element that does not exist', () => {
  it('is reported with the contract’s section about ids and the nearest existing ids', async () => {
    const commands = [
      () => canvas.do({ type: 'remove_element', args: { element_id: 'her' } }),
      () => canvas.do({ type: 'move_element', args: { element_id: 'her' } }),
      () =>
        canvas.do({
          type: 'add_element',
          args: { element_id: 'new', kind: 'text', parent_id: 'her' },
        }),
      () => canvas.do(set({ 'layout.gap': '4px' }, 'her')),
      () => canvas.vault.tokenCatalog(scope, 'home', { element_id: 'her' }),
    ];
    for (const send of commands) {
      expect((await problemsOf(send())).items).toMatchObject([
        {
          code: 'element.not_found',
          contract: 'contracts/TOKENS_CONTRACT_v1.md, TOKENS §1.4',
          got: 'her',
          nearest: ['hero'],
        },
      ]);
    }
    const unlike = canvas.do({ type: 'remove_element', args: { element_id: 'footer' } });
    expect((await problemsOf(unlike)).items[0]).not.toHaveProperty('nearest');
  });
});

describe('A list of objects', () => {
  const reasonsOf = async (path: string, value: JsonValue) =>
    (await problemsOf(canvas.do(set({ [path]: value })))).items.map(({ reason, expected }) => [
      reason,
      expected,
    ]);

  it('reports every problem of every item, with the expectation for that part', async () => {
    const items: JsonValue = [
      { kind: 'inline', title: 'x', url: 'javascript:1' },
      { kind: 'nope' },
      { kind: 'item' },
      5,
      { kind: 'inline', title: 'right' },
      { kind: 'inline', title: '', badge: 1, __foo: 1 },
    ];
    expect(await reasonsOf('manual.items[]', items)).toEqual([
      ['[0].url must be an absolute http or https URL', 'an absolute http or https URL'],
      ['[1].kind must be one of item, inline', 'one of "item", "inline"'],
      ['[2].item_id is missing', 'a text of 1 to 200 characters'],
      [
        expect.stringMatching(/^\[3\] must be an object .*, got 5$/),
        'an object whose kind is one of "item", "inline"',
      ],
      ['[5].title must be at least 1 character long', 'a text of 1 to 300 characters'],
      ['[5].badge must be a text of 1 to 40 characters, got 1', 'a text of 1 to 40 characters'],
      ['[5].__foo is not a known field', 'one of kind, title, url, image_url, badge, text'],
    ]);
  });

  it('reports that it is too long in addition to the problems of its items', async () => {
    const many = [...Array.from({ length: 101 }, () => ({ question: 'q', answer: 'a' })), {}];
    expect((await reasonsOf('faq.items', many)).map(([reason]) => reason)).toEqual([
      'must have at most 100 items',
      '[101].question is missing',
      '[101].answer is missing',
    ]);
  });

  it('reports fifty problems, and the number of the others', async () => {
    const reasons = await reasonsOf(
      'manual.items',
      Array.from({ length: 180 }, () => 5),
    );
    expect(reasons).toHaveLength(51);
    expect(reasons.at(-1)?.[0]).toBe('has 130 more problems');
  });
});

describe('The path of a problem names the argument that has it', () => {
  const pathsOf = async (draft: Draft) =>
    (await problemsOf(canvas.do(draft))).items.map(({ path }) => path);

  it('for each update of a set_tokens', async () => {
    const updates = { 'text.color': 'red', 'layout.x': 1, 'text.colr': 'x', 'text.align': 7 };
    expect(await pathsOf(set(updates, 'heroo'))).toEqual([
      'command.args.element_id',
      'command.args.updates[1].value',
      'command.args.updates[2].token_path',
      'command.args.updates[3].value',
    ]);
  });

  it('for one value, for a path that is unset and for paths that are promoted', async () => {
    const token_path = 'text.colr';
    expect(await pathsOf({ type: 'set_token', args: { token_path, value: 1 } })).toEqual([
      'command.args.token_path',
    ]);
    const color = { token_path: 'text.color', value: 1 };
    expect(await pathsOf({ type: 'set_token', args: color })).toEqual(['command.args.value']);
    expect(await pathsOf({ type: 'unset_token', args: { token_path } })).toEqual([
      'command.args.token_path',
    ]);
    const token_paths = ['text.color', token_path];
    expect(await pathsOf({ type: 'promote', args: { token_paths } })).toEqual([
      'command.args.token_paths[0]',
      'command.args.token_paths[1]',
    ]);
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { citeContract, isEnginesError, TokenPath } from '@northstar/contracts';
import type { CommandInput, DesignTokensImportInput, JsonValue } from '@northstar/contracts';
import { black, blue, white } from './design-tokens/documents.js';
import { openVault, scope, type OpenedVault } from './open-vault.js';

let opened: OpenedVault;
beforeEach(async () => {
  opened = openVault();
  await opened.vault.createCanvas(scope, { canvas_id: 'home', kind: 'page' });
});

type Given = Omit<DesignTokensImportInput, 'base_rev'>;
const take = (base_rev: number, given: Given, idempotency_key?: string) =>
  opened.vault.importDesignTokens(
    scope,
    'home',
    { base_rev, ...given },
    idempotency_key === undefined ? {} : { idempotency_key },
  );
const give = async (canvas_id = 'home') =>
  (await opened.vault.exportDesignTokens(scope, canvas_id)).document;
const set = (base_rev: number, token_path: string, value: JsonValue) =>
  opened.vault.apply(scope, 'home', { type: 'set_token', base_rev, args: { token_path, value } });
const values = async (canvas_id = 'home') =>
  Object.fromEntries(
    (await opened.vault.snapshot(scope, canvas_id)).values.map((row) => [
      row.token_path,
      row.value,
    ]),
  );

const document = {
  $description: 'Our brand',
  $extensions: { 'com.figma': { file: 'k1', pages: [1, { deep: null }] } },
  palette: {
    $type: 'color',
    $deprecated: 'Use brand',
    $extensions: { 'com.figma': { collection: 'c1' } },
    ink: { $value: black, $description: 'Ours', $deprecated: true },
    sky: { $value: blue },
  },
  brand: { $extends: '{palette}', link: { $value: '{palette.sky}' } },
  text: { color: { $value: '{brand.link}', $extensions: { 'com.figma': { id: '1:2' } } } },
};

describe('An export after an import', () => {
  it('gives the same document where nothing was changed', async () => {
    await take(0, { document });
    expect(await give()).toEqual(document);
  });

  it('changes what was changed since, and adds what came beside it', async () => {
    await take(0, { document });
    await set(1, 'style.opacity', 0.5);
    await set(2, 'text.color', '#ffffff');
    const opacity = { $type: 'number', $value: 0.5, $description: expect.any(String) };
    const color = {
      $value: expect.objectContaining({ components: [1, 1, 1] }),
      $extensions: document.text.color.$extensions,
    };
    expect(await give()).toEqual({
      ...document,
      style: { opacity },
      text: { color: expect.objectContaining(color) },
    });
    await opened.vault.apply(scope, 'home', { type: 'revert', base_rev: 3, args: { to_rev: 1 } });
    expect((await give())['$extensions']).toEqual(document.$extensions);
  });

  it('says what the values say, on the document of the newest import', async () => {
    await take(0, { document });
    const second = { brand: { ink: { $type: 'color', $value: white } } };
    await take(1, { document: second, mapping: { 'brand.ink': ['style.border.color'] } });
    const given = await give();
    expect(given['palette']).toBeUndefined();
    expect(given).toMatchObject({ brand: { ink: { $value: white } }, text: { color: {} } });
  });

  it('writes what a mapping said on the tokens, so that it needs none', async () => {
    const mapping = {
      'palette.sky': ['style.border.color', 'vector.fill.color'],
      'palette.ink': ['button.style.color'],
    };
    await take(0, { document, mapping });
    const given = await give();
    expect(given).toMatchObject({
      $extensions: document.$extensions,
      palette: {
        sky: { $value: blue, $extensions: { 'dev.northstar.token_path': mapping['palette.sky'] } },
      },
      brand: { $extends: '{palette}', link: { $value: '{palette.sky}' } },
      text: document.text,
    });
    await opened.vault.createCanvas(scope, { canvas_id: 'copy', kind: 'page' });
    const again = { base_rev: 0, document: given };
    await opened.vault.importDesignTokens(scope, 'copy', again);
    expect(await values('copy')).toEqual(await values());
    expect(await give('copy')).toEqual(given);
  });

  it('keeps nothing of an import that was tried only', async () => {
    await take(0, { document, dry_run: true });
    await set(0, 'text.color', '#000000');
    expect(Object.keys(await give())).toEqual(['text']);
  });

  it('keeps what it kept when the log is trimmed', async () => {
    await take(0, { document });
    await set(1, 'style.opacity', 0.5);
    await opened.repository.trimLogs('2099-01-01T00:00:00.000Z');
    expect(await give()).toMatchObject({ palette: document.palette, text: document.text });
  });

  it('of a layer keeps it all the same, and apart from other layers', async () => {
    await opened.vault.importScopeDesignTokens(scope, 'project', { base_rev: 0, document });
    const of = async (layer: 'tenant' | 'project') =>
      (await opened.vault.exportScopeDesignTokens(scope, layer)).document;
    expect([await of('project'), await of('tenant')]).toEqual([document, {}]);
  });
});

describe('The key of an import', () => {
  const other = { ...document, extra: { $type: 'color', $value: white } };
  const nothing = { palette: document.palette };
  it('stands for the whole of what was sent, whatever that sets', async () => {
    const first = await take(0, { document }, 'k1');
    expect(await take(0, { document }, 'k1')).toEqual(first);
    const others: Given[] = [
      { document: other },
      { document: {} },
      { document: nothing },
      { document, mapping: { 'palette.sky': ['text.color'] } },
      { document, actor: { kind: 'user', id: 'ada' } },
    ];
    for (const given of others) {
      await expect(take(0, given, 'k1')).rejects.toMatchObject({ code: 'idempotency.mismatch' });
    }
    const updates = [{ token_path: 'text.color', value: '#0a7cff' }];
    const command: CommandInput = { type: 'set_tokens', base_rev: 0, args: { updates } };
    const asked = opened.vault.apply(scope, 'home', command, { idempotency_key: 'k1' });
    await expect(asked).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('is not used up by an import that sets nothing', async () => {
    expect(await take(0, { document: nothing }, 'k1')).toMatchObject({ result: null });
    expect(await take(0, { document }, 'k1')).toMatchObject({ result: { current_rev: 1 } });
  });
});

describe('An import that sets nothing', () => {
  it.each([true, false])(
    'is for the newest revision, like any other (dry run: %s)',
    async (dry_run) => {
      await set(0, 'text.color', 'red');
      await set(1, 'text.color', 'blue');
      for (const base_rev of [0, 1, 55]) {
        await expect(take(base_rev, { document: {}, dry_run })).rejects.toMatchObject({
          code: 'canvas.conflict',
          extensions: { current_rev: 2, verdict: 'equal', paths: [] },
        });
      }
      expect(await take(2, { document: {}, dry_run })).toEqual({ result: null, unmapped: [] });
    },
  );
});

describe('A value that will not do', () => {
  const size = (value: JsonValue) => ({
    text: { font: { size: { $type: 'dimension', $value: value } } },
  });
  const aside = { $extensions: { 'dev.northstar.values': { 'text.font.size': '999px' } } };
  it.each([
    ['as a token', size({ value: 999, unit: 'px' }), 'input.document.text.font.size'],
    ['put aside', aside, 'input.document.$extensions.dev.northstar.values.text.font.size'],
  ])('of a document, %s, is told as of a command', async (_how, given, path) => {
    const errorsOf = (asked: Promise<unknown>) =>
      asked.then(
        () => [],
        (error: unknown) => (isEnginesError(error) ? error.errors : []),
      );
    const [ofCommand] = await errorsOf(set(0, 'text.font.size', '999px'));
    const [ofImport] = await errorsOf(take(0, { document: given }));
    expect(ofCommand).toMatchObject({ nearest: '512px', got: '999px' });
    const { reason = '' } = ofCommand ?? {};
    expect(ofImport).toEqual({ ...ofCommand, path, reason: expect.stringContaining(reason) });
  });

  it('may name a path that nobody knows, which is told as of a command, too', async () => {
    const mapping = { 'palette.sky': ['text.colour'] };
    await expect(take(0, { document, mapping })).rejects.toMatchObject({
      code: 'token.unknown',
      errors: [
        {
          got: 'text.colour',
          nearest: expect.arrayContaining(['text.color']),
          contract: citeContract(TokenPath),
        },
      ],
    });
  });
});

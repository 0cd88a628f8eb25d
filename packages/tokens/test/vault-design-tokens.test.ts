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

type Input = Omit<DesignTokensImportInput, 'base_rev'>;
const importInto = (base_rev: number, input: Input, idempotency_key?: string) =>
  opened.vault.importDesignTokens(
    scope,
    'home',
    { base_rev, ...input },
    idempotency_key === undefined ? {} : { idempotency_key },
  );
const exported = async (canvas_id = 'home') =>
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
  it('returns the same document when nothing was changed', async () => {
    await importInto(0, { document });
    expect(await exported()).toEqual(document);
  });

  it('has the values that changed since, and those that were added', async () => {
    await importInto(0, { document });
    await set(1, 'style.opacity', 0.5);
    await set(2, 'text.color', '#ffffff');
    const opacity = { $type: 'number', $value: 0.5, $description: expect.any(String) };
    const color = {
      $value: expect.objectContaining({ components: [1, 1, 1] }),
      $extensions: document.text.color.$extensions,
    };
    expect(await exported()).toEqual({
      ...document,
      style: { opacity },
      text: { color: expect.objectContaining(color) },
    });
    await opened.vault.apply(scope, 'home', { type: 'revert', base_rev: 3, args: { to_rev: 1 } });
    expect((await exported())['$extensions']).toEqual(document.$extensions);
  });

  it('has the current values in the document of the newest import', async () => {
    await importInto(0, { document });
    const second = { brand: { ink: { $type: 'color', $value: white } } };
    await importInto(1, { document: second, mapping: { 'brand.ink': ['style.border.color'] } });
    const input = await exported();
    expect(input['palette']).toBeUndefined();
    expect(input).toMatchObject({ brand: { ink: { $value: white } }, text: { color: {} } });
  });

  it('writes the mapping into the tokens, so that none is needed', async () => {
    const mapping = {
      'palette.sky': ['style.border.color', 'vector.fill.color'],
      'palette.ink': ['button.style.color'],
    };
    await importInto(0, { document, mapping });
    const input = await exported();
    expect(input).toMatchObject({
      $extensions: document.$extensions,
      palette: {
        sky: { $value: blue, $extensions: { 'dev.northstar.token_path': mapping['palette.sky'] } },
      },
      brand: { $extends: '{palette}', link: { $value: '{palette.sky}' } },
      text: document.text,
    });
    await opened.vault.createCanvas(scope, { canvas_id: 'copy', kind: 'page' });
    const again = { base_rev: 0, document: input };
    await opened.vault.importDesignTokens(scope, 'copy', again);
    expect(await values('copy')).toEqual(await values());
    expect(await exported('copy')).toEqual(input);
  });

  it('stores nothing of a dry run', async () => {
    await importInto(0, { document, dry_run: true });
    await set(0, 'text.color', '#000000');
    expect(Object.keys(await exported())).toEqual(['text']);
  });

  it('keeps the imported document when the log is trimmed', async () => {
    await importInto(0, { document });
    await set(1, 'style.opacity', 0.5);
    await opened.repository.trimLogs('2099-01-01T00:00:00.000Z');
    expect(await exported()).toMatchObject({ palette: document.palette, text: document.text });
  });

  it('stores a layer’s document apart from those of other layers', async () => {
    await opened.vault.importScopeDesignTokens(scope, 'project', { base_rev: 0, document });
    const of = async (layer: 'tenant' | 'project') =>
      (await opened.vault.exportScopeDesignTokens(scope, layer)).document;
    expect([await of('project'), await of('tenant')]).toEqual([document, {}]);
  });
});

describe('The key of an import', () => {
  const other = { ...document, extra: { $type: 'color', $value: white } };
  const nothing = { palette: document.palette };
  it('identifies the whole input, whatever values that sets', async () => {
    const first = await importInto(0, { document }, 'k1');
    expect(await importInto(0, { document }, 'k1')).toEqual(first);
    const others: Input[] = [
      { document: other },
      { document: {} },
      { document: nothing },
      { document, mapping: { 'palette.sky': ['text.color'] } },
      { document, actor: { kind: 'user', id: 'ada' } },
    ];
    for (const input of others) {
      await expect(importInto(0, input, 'k1')).rejects.toMatchObject({
        code: 'idempotency.mismatch',
      });
    }
    const updates = [{ token_path: 'text.color', value: '#0a7cff' }];
    const command: CommandInput = { type: 'set_tokens', base_rev: 0, args: { updates } };
    const asked = opened.vault.apply(scope, 'home', command, { idempotency_key: 'k1' });
    await expect(asked).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('is not used by an import that sets nothing', async () => {
    expect(await importInto(0, { document: nothing }, 'k1')).toMatchObject({ result: null });
    expect(await importInto(0, { document }, 'k1')).toMatchObject({ result: { current_rev: 1 } });
  });
});

describe('An import that sets nothing', () => {
  it.each([true, false])(
    'is for the newest revision, like any other (dry run: %s)',
    async (dry_run) => {
      await set(0, 'text.color', 'red');
      await set(1, 'text.color', 'blue');
      for (const base_rev of [0, 1, 55]) {
        await expect(importInto(base_rev, { document: {}, dry_run })).rejects.toMatchObject({
          code: 'canvas.conflict',
          extensions: { current_rev: 2, verdict: 'equal', paths: [] },
        });
      }
      expect(await importInto(2, { document: {}, dry_run })).toEqual({
        result: null,
        unmapped: [],
      });
    },
  );
});

describe('An invalid value', () => {
  const size = (value: JsonValue) => ({
    text: { font: { size: { $type: 'dimension', $value: value } } },
  });
  const aside = { $extensions: { 'dev.northstar.values': { 'text.font.size': '999px' } } };
  it.each([
    ['of a token', size({ value: 999, unit: 'px' }), 'input.document.text.font.size'],
    ['that was set aside', aside, 'input.document.$extensions.dev.northstar.values.text.font.size'],
  ])('%s is reported with its path in the document', async (_how, input, path) => {
    const errorsOf = (asked: Promise<unknown>) =>
      asked.then(
        () => [],
        (error: unknown) => (isEnginesError(error) ? error.errors : []),
      );
    const [ofCommand] = await errorsOf(set(0, 'text.font.size', '999px'));
    const [ofImport] = await errorsOf(importInto(0, { document: input }));
    expect(ofCommand).toMatchObject({ nearest: '512px', got: '999px' });
    const { reason = '' } = ofCommand ?? {};
    expect(ofImport).toEqual({ ...ofCommand, path, reason: expect.stringContaining(reason) });
  });

  it('may have an unknown path, which is reported as for a command', async () => {
    const mapping = { 'palette.sky': ['text.colour'] };
    await expect(importInto(0, { document, mapping })).rejects.toMatchObject({
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

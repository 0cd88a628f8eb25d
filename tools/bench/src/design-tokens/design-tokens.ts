import { isDeepStrictEqual } from 'node:util';
import { createCatalogue } from '@northstar/tokens';
import { importDesignTokens, readDesignTokens } from '@northstar/tokens/design-tokens';
import StyleDictionary from 'style-dictionary';
import { measure } from '../measure/measure.js';
import { report } from '../measure/report.js';
import { tokenDocument } from './token-documents.js';

/** More documents than the color caches can keep, so that each import has new colors. */
const DOCUMENTS = 40;

/**
 * Imports a document of 1,900 design tokens: parses, validates, resolves, converts to CSS and
 * validates against the catalogue. Floor: JSON.parse and a plain walk. Peer: style-dictionary, which
 * parses and resolves the same document without validation or conversion.
 */
export async function designTokens(): Promise<string> {
  const texts = Array.from({ length: DOCUMENTS }, (_, number) => tokenDocument(number));
  const catalogue = createCatalogue();
  const textOf = (turn: number) => texts[turn % DOCUMENTS] ?? '';
  await checkAnswers(textOf(0));
  const tokens = countTokens(JSON.parse(textOf(0)));

  const measured = await measure(
    [
      {
        name: 'JSON.parse and a walk',
        role: 'floor',
        run: async (_worker, turn) => expectCount(countTokens(JSON.parse(textOf(turn))), tokens),
      },
      {
        name: 'import',
        role: 'ours',
        run: async (_worker, turn) => {
          const { updates, unmapped, problems } = importDesignTokens(textOf(turn), { catalogue });
          expectCount(updates.length + unmapped.length + problems.length, tokens);
        },
      },
      {
        name: 'style-dictionary',
        role: 'peer',
        run: async (_worker, turn) =>
          expectCount((await styleDictionary(textOf(turn))).size, tokens),
      },
    ],
    { inFlight: 1, rounds: 5, roundMs: 2_000, warmUpMs: 2_000 },
  );
  const head = `${tokens} tokens, ${Math.round(textOf(0).length / 1024)} KiB`;
  return `${head}\n${report('design-tokens', measured)}`;
}

/** The values that style-dictionary resolves, by token path. */
async function styleDictionary(text: string): Promise<Map<string, unknown>> {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) throw new Error('There is no document.');
  const dictionary = new StyleDictionary({
    tokens: { ...document },
    log: { verbosity: 'silent', warnings: 'disabled' },
    platforms: { plain: { transforms: [] } },
  });
  await dictionary.hasInitialized;
  const { allTokens } = await dictionary.getPlatformTokens('plain');
  return new Map(allTokens.map((token) => [token.path.join('.'), token['$value']]));
}

/** Checks that both resolve every token to the same value. */
async function checkAnswers(text: string): Promise<void> {
  const { tokens, problems } = readDesignTokens(text);
  const theirs = await styleDictionary(text);
  if (problems.length > 0 || tokens.length !== theirs.size) {
    throw new Error(`${tokens.length} tokens of ${theirs.size}, ${problems.length} problems`);
  }
  for (const { path, value } of tokens) {
    if (!isDeepStrictEqual(value, theirs.get(path))) throw new Error(`${path} differs`);
  }
}

function countTokens(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = '$value' in value ? 1 : 0;
  for (const member of Object.values(value)) count += countTokens(member);
  return count;
}

function expectCount(count: number, expected: number): void {
  if (count !== expected) throw new Error(`${count} tokens came out where ${expected} went in`);
}

import {
  KnownElementKind,
  tokenCatalogue,
  type JsonValue,
  type TokenDefinition,
  type TokenType,
} from '@northstar/contracts';
import type { TokenOwner } from '@northstar/tokens';

/** A token path with valid values, an invalid one, and the element kind where it may be set. */
export interface TokenCase {
  path: string;
  type: TokenType;
  place: TokenOwner;
  good: readonly JsonValue[];
  bad: JsonValue;
}

/** A set_token command after its envelope was parsed and its element was looked up. */
export interface SetCommand {
  args: { token_path: string; value: JsonValue };
  place: TokenOwner;
}

/** A command for each value of each case; each text is a separate string object, as parsed input is. */
export function goodCommands(cases: readonly TokenCase[]): SetCommand[] {
  return cases.flatMap(({ path, place, good }) =>
    good.map((value) => ({
      args: { token_path: copied(path), value: typeof value === 'string' ? copied(value) : value },
      place,
    })),
  );
}

/** An equal string that is not the same object as the one in the catalogue or schema. */
function copied(text: string): string {
  return Buffer.from(text).toString();
}

/**
 * One case for each plain token of the contract, about 190. Excluded: overrides, open paths and the
 * typography families, whose fields repeat; lists and objects, where the walk dominates.
 */
export function tokenCases(): TokenCase[] {
  return tokenCatalogue().tokenDefinitions.flatMap((definition) => {
    const { path, type, base_path, open } = definition;
    if (base_path !== undefined || open || path.startsWith('typography.')) return [];
    const samples = samplesOf(type);
    return samples === null ? [] : [{ path, type, place: placeOf(definition), ...samples }];
  });
}

function placeOf({ level, block }: TokenDefinition): TokenOwner {
  if (level === 'page') return { canvas: 'page', element: null };
  const element = KnownElementKind.options.find((kind) => kind === (block ?? 'section')) ?? null;
  return { canvas: 'page', element };
}

const words = ['northstar', 'Northstar', 'G-ABC12345', '12345678901', 'ABCDEFGHIJKL', 'spring'];

export const cssSamples: Readonly<Record<string, readonly string[]>> = {
  color: ['#0a7cff', 'rebeccapurple', 'rgb(0 0 0 / 50%)', 'transparent'],
  size: ['12px', '100%', 'auto', 'min(100%, 40rem)'],
  length: ['12px', '1.5rem', '0', 'calc(4px + 1rem)'],
  gradient: ['linear-gradient(90deg, #fff, #000)', 'radial-gradient(circle, red, blue)'],
  shadow: ['0 1px 2px #000', 'inset 0 0 0 1px #fff', '0 2px 4px rgb(0 0 0 / 20%)'],
  easing: ['ease-in-out', 'linear', 'cubic-bezier(0.2, 0, 0, 1)'],
  tracks: ['1fr 2fr', 'repeat(2, minmax(0, 1fr)) 20%'],
  font_family: ['Inter, sans-serif', '"Helvetica Neue", Arial'],
  image_url: ['https://example.com/a.png', '/media/paper.png'],
  href: ['https://example.com/a', '/shop?tag=new', 'mailto:shop@example.com', '#top'],
  url: ['https://example.com/a', 'https://example.com/spring?x=1'],
  slug: ['spring-sale', 'home'],
};

function samplesOf(type: TokenType): Pick<TokenCase, 'good' | 'bad'> | null {
  switch (type.kind) {
    case 'string':
    case 'text':
      return { good: matching(type), bad: 7 };
    case 'integer':
    case 'number':
      return { good: [type.min ?? type.step ?? 1, type.max ?? 100], bad: 'many' };
    case 'boolean':
      return { good: [true, false], bad: 1 };
    case 'enum':
      return { good: type.values, bad: 'none of these' };
    default: {
      const good = cssSamples[type.kind]?.filter((text) => !isBounded(type) || text !== '0');
      return good === undefined ? null : { good, bad: '::' };
    }
  }
}

/** `0` may be below the minimum. */
function isBounded(type: TokenType): boolean {
  return type.kind === 'length' && (type.min ?? 0) > 0;
}

function matching(type: { min?: number; max?: number; pattern?: string }): string[] {
  const whole = new RegExp(`^(?:${type.pattern ?? '.*'})$`, 'u');
  const found = words.filter(
    (word) =>
      word.length >= (type.min ?? 0) &&
      word.length <= (type.max ?? Number.POSITIVE_INFINITY) &&
      whole.test(word),
  );
  if (found.length === 0) throw new Error(`No sample matches ${type.pattern}`);
  return found;
}

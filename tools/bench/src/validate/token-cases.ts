import { tokenCatalogue, type JsonValue, type TokenType } from '@northstar/contracts';

/** A token path with a value that it takes and one that it does not. */
export interface TokenCase {
  path: string;
  type: TokenType;
  good: JsonValue;
  bad: JsonValue;
}

/**
 * One case for each plain token of the contract, about 190. Left out: overrides, open paths and
 * the typography families, whose fields repeat; lists and objects, where checking is walking.
 */
export function tokenCases(): TokenCase[] {
  return tokenCatalogue().tokenDefinitions.flatMap(({ path, type, base_path, open, family }) => {
    if (base_path !== undefined || open || (family === 'Font' && path.startsWith('typography.'))) {
      return [];
    }
    const samples = samplesOf(type);
    return samples === null || path.startsWith('typography.') ? [] : [{ path, type, ...samples }];
  });
}

const words = ['northstar', 'Northstar', 'G-ABC12345', '12345678901', 'ABCDEFGHIJKL'];

const css: Readonly<Record<string, string>> = {
  color: '#0a7cff',
  size: '12px',
  length: '12px',
  gradient: 'linear-gradient(90deg, #fff, #000)',
  shadow: '0 1px 2px #000',
  easing: 'ease-in-out',
  tracks: '1fr 2fr',
  font_family: 'Inter, sans-serif',
  image_url: 'https://example.com/a.png',
  href: 'https://example.com/a',
  url: 'https://example.com/a',
  slug: 'spring-sale',
};

function samplesOf(type: TokenType): Pick<TokenCase, 'good' | 'bad'> | null {
  if (type.kind === 'string' || type.kind === 'text') return { good: matching(type), bad: 7 };
  if (type.kind === 'integer' || type.kind === 'number') {
    return { good: type.min ?? type.step ?? 1, bad: 'many' };
  }
  if (type.kind === 'boolean') return { good: true, bad: 1 };
  if (type.kind === 'enum') return { good: type.values.at(-1) ?? '', bad: 'none of these' };
  const good = css[type.kind];
  return good === undefined ? null : { good, bad: '::' };
}

function matching(type: { min?: number; max?: number; pattern?: string }): string {
  const whole = new RegExp(`^(?:${type.pattern ?? '.*'})$`, 'u');
  const found = words.find(
    (word) =>
      word.length >= (type.min ?? 0) &&
      word.length <= (type.max ?? Number.POSITIVE_INFINITY) &&
      whole.test(word),
  );
  if (found === undefined) throw new Error(`No sample matches ${type.pattern}`);
  return found;
}

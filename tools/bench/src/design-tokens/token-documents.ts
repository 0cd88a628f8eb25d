import type { JsonValue } from '@northstar/contracts';
import { createCatalogue } from '@northstar/tokens';

const TOKENS = 1_900;
const PRIMITIVES = 400;

interface Group {
  [name: string]: JsonValue | Group;
}

/**
 * A design system of 1,900 tokens as tools write it: primitives, semantic tokens that refer to
 * them, composites, and tokens of the catalogue that refer to the semantic ones. Each document number
 * has different colors, so that no cache helps.
 */
export function tokenDocument(number: number): string {
  const root: Group = {};
  let count = 0;
  const put = (path: string, token: Group): void => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let group = root;
    for (const name of names) {
      const known = group[name];
      const next: Group = isGroup(known) ? known : {};
      group[name] = next;
      group = next;
    }
    group[last] = token;
    count += 1;
  };

  root['base'] = { color: { $type: 'color' }, space: { $type: 'dimension' } };
  for (let index = 0; index < PRIMITIVES; index += 1) {
    put(`base.color.c${index}`, { $value: color(number * PRIMITIVES + index) });
    put(`base.space.s${index}`, {
      $value: { value: 1 + (index % 24), unit: index % 2 ? 'px' : 'rem' },
    });
  }
  for (let index = 0; index < PRIMITIVES / 2; index += 1) {
    put(`semantic.color.c${index}`, { $type: 'color', $value: `{base.color.c${index * 2}}` });
    put(`semantic.space.s${index}`, { $type: 'dimension', $value: `{base.space.s${index * 2}}` });
  }
  for (const [index, { path, kind }] of catalogueTokens().entries()) {
    if (count === TOKENS - 100) break;
    const at = index % (PRIMITIVES / 2);
    put(
      path,
      kind === 'color'
        ? { $type: 'color', $value: `{semantic.color.c${at}}` }
        : { $type: 'dimension', $value: `{semantic.space.s${at}}` },
    );
  }
  for (let index = 0; count < TOKENS; index += 1) {
    const at = index % (PRIMITIVES / 2);
    put(`effect.shadow.e${index}`, {
      $type: 'shadow',
      $description: `Elevation ${index}`,
      $extensions: { 'org.example.id': index },
      $value: {
        color: `{semantic.color.c${at}}`,
        offsetX: { value: 0, unit: 'px' },
        offsetY: `{semantic.space.s${at}}`,
        blur: { value: 4, unit: 'px' },
        spread: { value: 0, unit: 'px' },
      },
    });
  }
  return JSON.stringify(root, null, 2);
}

/** Paths of the catalogue for colors and lengths, overrides included. */
export function catalogueTokens(): { path: string; kind: string }[] {
  return createCatalogue()
    .list()
    .map(({ path, type }) => ({ path, kind: type.kind }))
    .filter(({ kind }) => kind === 'color' || kind === 'length' || kind === 'size');
}

function isGroup(value: JsonValue | Group | undefined): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function color(seed: number): JsonValue {
  const byte = (step: number) => Math.floor(seed / step) % 256;
  const bytes = [(seed * 7) % 256, byte(1), byte(256)];
  const hex = bytes.map((one) => one.toString(16).padStart(2, '0')).join('');
  return {
    colorSpace: 'srgb',
    components: bytes.map((one) => one / 255),
    alpha: 1,
    hex: `#${hex}`,
  };
}

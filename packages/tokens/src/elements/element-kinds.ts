import type { CanvasKind, KnownElementKind } from '@northstar/contracts';

const onPages: readonly KnownElementKind[] = [
  'section',
  'container',
  'text',
  'media',
  'button',
  'form',
  'multi21',
  'faq',
  'howto',
  'fact',
  'profile',
  'vector',
];
const onGraphs: readonly KnownElementKind[] = [
  'container',
  'text',
  'agent',
  'framework',
  'connector',
];

/** The kinds of element that a canvas allows (TOKENS, enum ElementKind). */
export function elementKindsOf(canvas: CanvasKind): readonly KnownElementKind[] {
  return canvas === 'page' ? onPages : onGraphs;
}

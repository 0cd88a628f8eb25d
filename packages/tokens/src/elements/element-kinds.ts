import type { CanvasKind, ElementKind } from '@northstar/contracts';

const onPages: readonly ElementKind[] = [
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
const onGraphs: readonly ElementKind[] = ['container', 'text', 'agent', 'framework', 'connector'];

/** The kinds of element that a canvas allows (TOKENS, enum ElementKind). */
export function elementKindsOf(canvas: CanvasKind): readonly ElementKind[] {
  return canvas === 'page' ? onPages : onGraphs;
}

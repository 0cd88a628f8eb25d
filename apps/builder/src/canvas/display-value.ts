import type { JsonValue } from '@northstar/contracts';
import type { ReadyCanvas } from './canvas-state.js';

/**
 * The value that the preview shows: what is being saved at once, and what the engines hold where
 * nothing is, or where they refused. Null when there is none.
 */
export function displayValue(canvas: ReadyCanvas, path: string): JsonValue {
  const edit = canvas.edits.get(path);
  if (edit?.status === 'saving') return edit.value;
  return canvas.tokens.get(path)?.value ?? null;
}

export function shownNumber(canvas: ReadyCanvas, path: string, otherwise: number): number {
  const value = displayValue(canvas, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function shownText(canvas: ReadyCanvas, path: string, otherwise: string): string {
  const value = displayValue(canvas, path);
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

export function shownFlag(canvas: ReadyCanvas, path: string): boolean {
  return displayValue(canvas, path) === true;
}

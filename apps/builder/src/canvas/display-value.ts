import type { JsonValue } from '@northstar/contracts';
import type { ReadyCanvas } from './canvas-state.js';

/**
 * Returns the value that the preview shows: the value being saved, otherwise the stored one. A
 * rejected value is not shown. Returns null when the token has no value.
 */
export function displayValue(canvas: ReadyCanvas, path: string): JsonValue {
  const edit = canvas.edits.get(path);
  if (edit?.status === 'saving') return edit.value;
  return canvas.tokens.get(path)?.value ?? null;
}

export function displayNumber(canvas: ReadyCanvas, path: string, otherwise: number): number {
  const value = displayValue(canvas, path);
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function displayText(canvas: ReadyCanvas, path: string, otherwise: string): string {
  const value = displayValue(canvas, path);
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

export function displayFlag(canvas: ReadyCanvas, path: string): boolean {
  return displayValue(canvas, path) === true;
}

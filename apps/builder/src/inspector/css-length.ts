/** A CSS length in two parts, as a numeric field with a unit shows it. */
export interface CssLength {
  amount: number;
  unit: string;
}

/** Units that the field offers; a value in another unit keeps its own. */
export const lengthUnits = ['px', 'rem', 'em', 'vw', 'vh'] as const;

/** Reads `12px` or `0.5rem`; null for what is not one number and a unit, such as `auto`. */
export function readLength(value: unknown): CssLength | null {
  if (typeof value !== 'string') return null;
  const found = /^(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/i.exec(value.trim());
  const [, amount, unit] = found ?? [];
  if (amount === undefined || unit === undefined) return null;
  return { amount: Number(amount), unit: unit === '' ? 'px' : unit.toLowerCase() };
}

export function writeLength({ amount, unit }: CssLength): string {
  return `${amount}${unit}`;
}

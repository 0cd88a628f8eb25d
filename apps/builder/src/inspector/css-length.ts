/** A CSS length as a number and a unit, for a numeric field with a unit. */
export interface CssLength {
  amount: number;
  unit: string;
}

/** The units that the field offers; a value may have another one. */
export const lengthUnits = ['px', 'rem', 'em', 'vw', 'vh'] as const;

/** Reads `12px` or `0.5rem`. Returns null for anything but a number and a unit, such as `auto`. */
export function readLength(value: unknown): CssLength | null {
  if (typeof value !== 'string') return null;
  const match = /^(-?(?:\d+(?:\.\d*)?|\.\d+))([a-z%]*)$/i.exec(value.trim());
  const [, amount, unit] = match ?? [];
  if (amount === undefined || unit === undefined) return null;
  return { amount: Number(amount), unit: unit === '' ? 'px' : unit.toLowerCase() };
}

export function writeLength({ amount, unit }: CssLength): string {
  return `${amount}${unit}`;
}

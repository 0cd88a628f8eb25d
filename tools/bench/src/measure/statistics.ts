/** The value that `share` (0 … 1) of the values do not exceed, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  const value = sorted[rank - 1];
  if (value === undefined) throw new Error('There is no quantile of no values.');
  return value;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const half = values.length / 2;
  return Number.isInteger(half)
    ? (quantile(values, 0.5) + quantile(values, (half + 1) / values.length)) / 2
    : quantile(values, 0.5);
}

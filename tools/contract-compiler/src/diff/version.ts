import type { Severity } from './change.js';

/** Returns the lowest version for a change of this severity, if the new version is lower. */
export function requiredVersion(
  before: string,
  after: string,
  severity: Severity,
): string | undefined {
  const [major = 0, minor = 0, patch = 0] = numbers(before);
  const least =
    severity === 'major'
      ? [major + 1, 0, 0]
      : severity === 'minor'
        ? [major, minor + 1, 0]
        : [major, minor, patch + 1];
  return atLeast(numbers(after), least) ? undefined : least.join('.');
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}

function atLeast(version: readonly number[], least: readonly number[]): boolean {
  for (const [index, number] of least.entries()) {
    const own = version[index] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}

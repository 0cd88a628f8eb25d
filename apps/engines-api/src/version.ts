import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PackageFile = z.object({ version: z.string() });

/** The version of this package; its file stands one level above sources and build alike. */
export function hostVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return PackageFile.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';

const PackageFile = z.object({ version: z.string() });

/** Returns the version of this package. The package file is one level above both src and dist. */
export function hostVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return PackageFile.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

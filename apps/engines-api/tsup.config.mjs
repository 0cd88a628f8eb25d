import { cp, access } from 'node:fs/promises';
import { program } from '../../tools/workspace/tsup.preset.mjs';

/** The Builder page goes along, for `/` serves it; a build without it says how to make it. */
async function copyBuilder() {
  const page = new URL('../builder/dist/', import.meta.url);
  try {
    await access(page);
  } catch {
    console.log('The Builder page is not built; / will say so.');
    return;
  }
  await cp(page, new URL('./dist/builder/', import.meta.url), { recursive: true });
}

export default program({ main: 'src/main.ts' }, { onSuccess: copyBuilder });

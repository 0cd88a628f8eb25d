import { cp, access } from 'node:fs/promises';
import { library } from '../../tools/workspace/tsup.preset.mjs';

/** Copies the Builder page, which the host serves at `/`. Without it, `/` explains how to build it. */
async function copyBuilder() {
  const page = new URL('../builder/dist/', import.meta.url);
  try {
    await access(page);
  } catch {
    console.log('The Builder page is not built; the host will explain how to build it.');
    return;
  }
  await cp(page, new URL('./dist/builder/', import.meta.url), { recursive: true });
}

export default library({ main: 'src/main.ts', index: 'src/index.ts' }, { onSuccess: copyBuilder });

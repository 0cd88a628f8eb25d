import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Chromium and the environment that it needs. */
export interface ChromiumBinary {
  path: string;
  env: Record<string, string>;
}

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '../../../../node_modules/.cache/northstar');

/**
 * Returns the browser of CHROMIUM_PATH if that is set. Otherwise unpacks the browser of
 * @sparticuz/chromium with its libraries and fonts, once for all runs, so that a machine needs only
 * Node. Rejects when it cannot be unpacked.
 */
export async function chromiumBinary(): Promise<ChromiumBinary> {
  const path = process.env['CHROMIUM_PATH'];
  if (path !== undefined && path !== '') return { path, env: {} };
  const folder = join(cache, `chromium-${await packedVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fontconfig'),
    },
  };
}

/** Returns why no browser can run on this machine; null when one can. */
export function noBrowserReason(): string | null {
  if (process.env['CHROMIUM_PATH']) return null;
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `there is no packed Chromium for ${process.platform} ${process.arch}; set CHROMIUM_PATH`;
}

async function packedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = await readFile(join(dirname(entry), '../../package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  if (version === undefined) throw new Error('@sparticuz/chromium has no version');
  return version;
}

/** Unpacks into a temporary folder and renames it, so that the folder is always complete. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: here,
      // The package unpacks into TMPDIR, and unpacks its libraries only on AWS Lambda.
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await mkdir(join(draft, 'fontconfig'));
    await writeFile(join(draft, 'fontconfig/fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

/** Returns a fontconfig file with the packed fonts and those of the machine. */
function fontsConf(packed: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${packed}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${packed}-cache</cachedir>
</fontconfig>
`;
}

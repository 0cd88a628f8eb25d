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
 * The browser of CHROMIUM_PATH where that is set; elsewhere the one that @sparticuz/chromium
 * brings, unpacked once with its own libraries and fonts, so that a machine with Node alone will
 * do. Rejects when it cannot be unpacked.
 */
export async function chromiumBinary(): Promise<ChromiumBinary> {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return { path: given, env: {} };
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

/** Why no browser can run here; null when one can. */
export function noBrowserReason(): string | null {
  if (process.env['CHROMIUM_PATH']) return null;
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `no Chromium is packed for ${process.platform} ${process.arch}: set CHROMIUM_PATH`;
}

async function packedVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = await readFile(join(dirname(entry), '../../package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  if (version === undefined) throw new Error('@sparticuz/chromium has no version');
  return version;
}

/** Unpacks beside the place and renames, so that nobody ever sees half a browser. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: here,
      // It unpacks into the temporary folder, and its libraries only where it knows the machine.
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

/** The packed fonts, and those of the machine where it has any. */
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

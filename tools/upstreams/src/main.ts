import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startUpstreams } from './start-upstreams.js';

const usage = `upstreams --port N [--seed TEXT] [--grow-every MS]

Starts the emulated vendors on 127.0.0.1 and prints one JSON line when they listen.
  --port N         the port; 0 takes any free one (8020)
  --seed TEXT      which channels and videos are invented (northstar)
  --grow-every MS  publishes a video every so many milliseconds
  --help           this text
`;

const whole = z.coerce.number().int();
const Settings = z.object({
  port: whole.min(0).max(65_535).default(8020),
  seed: z.string().min(1).default('northstar'),
  'grow-every': whole.min(10).optional(),
});

function readSettings(): z.infer<typeof Settings> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      'grow-every': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    process.stdout.write(usage);
    process.exit(0);
  }
  const read = Settings.safeParse(values);
  if (read.success) return read.data;
  throw new Error(
    read.error.issues.map((one) => `--${one.path.join('.')}: ${one.message}`).join('; '),
  );
}

try {
  const settings = readSettings();
  const upstreams = await startUpstreams({ port: settings.port, seed: settings.seed });
  if (settings['grow-every'] !== undefined) {
    upstreams.control.grow({ every_ms: settings['grow-every'] });
  }
  const { url, youtube } = upstreams;
  process.stdout.write(JSON.stringify({ msg: 'listening', url, youtube }) + '\n');
  const stop = (): void => {
    void upstreams.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`upstreams: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

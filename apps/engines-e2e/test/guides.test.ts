import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenEditor } from '@northstar/contracts';
import { differences } from '../src/guides/differences.js';
import { guideSteps } from '../src/guides/read-guide.js';
import { noShellReason, runSteps } from '../src/guides/run-steps.js';
import { root } from '../src/host/start-host.js';
import { withOther } from '../src/readmes/read-example.js';
import { drivers } from '../src/stage/drivers.js';
import { seedPage } from '../src/stage/seed-page.js';
import { openStage, type Stage } from '../src/stage/stage.js';

const guide = 'docs/guides/tokens.md';
const reason = noShellReason();
const title = `The guide to tokens${reason === null ? '' : ` (${reason})`}`;

(reason === null ? describe : describe.skip).each(drivers)(`${title}, on $name`, (driver) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(driver);
    await seedPage(stage.boundary, stage.upstreams);
  });
  afterAll(() => stage.close());

  it('shows what its commands are answered', () => {
    const [first, ...others] = guideSteps(guide);
    if (first === undefined) throw new Error('The guide has no commands');
    const address = withOther(first.command, { 'http://127.0.0.1:8010': stage.url });
    const outputs = runSteps([address, ...others.map(({ command }) => command)]);
    const wrong = others.flatMap(({ title: heading, shown }, index) => {
      const came: unknown = JSON.parse(outputs[index + 1] ?? 'null');
      return differences(shown, came).map((difference) => `${heading}: ${difference}`);
    });
    expect(wrong).toEqual([]);
    expect(others.length).toBeGreaterThan(15);
  });
});

describe('The guide to tokens', () => {
  it('shows an answer to every command but the first', () => {
    const silent = guideSteps(guide).filter(({ shown }) => shown === undefined);
    expect(silent.map(({ title: heading }) => heading)).toEqual(['Before you begin']);
  });

  it('says of every editor what to draw', () => {
    const rows = [...readFileSync(join(root, guide), 'utf8').matchAll(/^\| `(\w+)` /gm)];
    expect(rows.map(([, editor]) => editor).sort()).toEqual([...TokenEditor.options].sort());
  });
});

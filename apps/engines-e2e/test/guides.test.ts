import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownTokenEditor } from '@northstar/contracts';
import { differences } from '../src/guides/differences.js';
import { guideSteps } from '../src/guides/read-guide.js';
import { noShellReason, runSteps } from '../src/guides/run-steps.js';
import { root } from '../src/host/start-host.js';
import { withReplacements } from '../src/readmes/read-example.js';
import { drivers } from '../src/fixture/drivers.js';
import { seedPage } from '../src/fixture/seed-page.js';
import { openFixture, type Fixture } from '../src/fixture/fixture.js';

const guide = 'docs/guides/tokens.md';
const reason = noShellReason();
const title = `The guide to tokens${reason === null ? '' : ` (${reason})`}`;

(reason === null ? describe : describe.skip).each(drivers)(`${title}, on $name`, (driver) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(driver);
    await seedPage(fixture.boundary, fixture.upstreams);
  });
  afterAll(() => fixture.close());

  it('shows the answers that its commands get', () => {
    const [first, ...others] = guideSteps(guide);
    if (first === undefined) throw new Error('The guide has no commands');
    const setup = withReplacements(first.command, { 'http://127.0.0.1:8010': fixture.url });
    const outputs = runSteps([setup, ...others.map(({ command }) => command)]);
    const wrong = others.flatMap(({ title: heading, expected }, index) => {
      const actual: unknown = JSON.parse(outputs[index + 1] ?? 'null');
      return differences(expected, actual).map((difference) => `${heading}: ${difference}`);
    });
    expect(wrong).toEqual([]);
    expect(others.length).toBeGreaterThan(15);
  });
});

describe('The guide to tokens', () => {
  it('shows an answer to every command but the first', () => {
    const withoutAnswer = guideSteps(guide).filter(({ expected }) => expected === undefined);
    expect(withoutAnswer.map(({ title: heading }) => heading)).toEqual(['Before you begin']);
  });

  it('describes every editor', () => {
    const rows = [...readFileSync(join(root, guide), 'utf8').matchAll(/^\| `(\w+)` /gm)];
    expect(rows.map(([, editor]) => editor).sort()).toEqual([...KnownTokenEditor.options].sort());
  });
});

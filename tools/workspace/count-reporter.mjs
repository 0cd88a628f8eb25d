import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long the process may take to exit after its last test, in milliseconds. */
const EXIT_LIMIT_MS = 15_000;

/**
 * Writes the counts of a jest run to test-results/jest.json, from which `npm test` makes its last
 * line. A test that leaves a handle open would keep the process alive forever: the reporter counts
 * that as one more failure and exits.
 */
export default class CountReporter {
  constructor(globalConfig) {
    this.folder = join(globalConfig.rootDir, 'test-results');
  }

  onRunComplete(_contexts, results) {
    // A file that fails to load counts as one failure; the number of its tests is unknown.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.testResults.flatMap((file) =>
      file.testResults
        .filter((test) => test.status === 'pending' || test.status === 'todo')
        .map((test) => test.fullName),
    );
    const counted = { passed: results.numPassedTests, failed, skipped };
    this.#write(counted);
    setTimeout(() => {
      console.error(`The tests have finished, but these handles are still open: ${stillOpen()}`);
      this.#write({ ...counted, failed: failed + 1 });
      process.exit(1);
    }, EXIT_LIMIT_MS).unref();
  }

  #write(counted) {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'jest.json'), JSON.stringify(counted) + '\n');
  }
}

/** The kinds of handles that keep this process alive, such as `TCPSocketWrap, Timeout`. */
function stillOpen() {
  return process
    .getActiveResourcesInfo()
    .filter((kind) => !kind.startsWith('TTY') && !kind.startsWith('Pipe'))
    .join(', ');
}

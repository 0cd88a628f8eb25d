import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a run may take to end after its last test, in milliseconds. */
const ENDING_MS = 15_000;

/**
 * Writes what a jest run counted to test-results/jest.json, for the line that sums up every runner.
 * What a test leaves open would keep the process alive for ever: that is one failure more, and ends
 * the run.
 */
export default class CountReporter {
  constructor(globalConfig) {
    this.folder = join(globalConfig.rootDir, 'test-results');
  }

  onRunComplete(_contexts, results) {
    // A file that could not even be loaded counts as one failure: it hides an unknown number.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.testResults.flatMap((file) =>
      file.testResults
        .filter((test) => test.status === 'pending' || test.status === 'todo')
        .map((test) => test.fullName),
    );
    const counted = { passed: results.numPassedTests, failed, skipped };
    this.#write(counted);
    setTimeout(() => {
      console.error(`The tests have ended, but still open: ${stillOpen()}`);
      this.#write({ ...counted, failed: failed + 1 });
      process.exit(1);
    }, ENDING_MS).unref();
  }

  #write(counted) {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'jest.json'), JSON.stringify(counted) + '\n');
  }
}

/** The kinds of what keeps this process alive, such as `TCPSocketWrap, Timeout`. */
function stillOpen() {
  return process
    .getActiveResourcesInfo()
    .filter((kind) => !kind.startsWith('TTY') && !kind.startsWith('Pipe'))
    .join(', ');
}

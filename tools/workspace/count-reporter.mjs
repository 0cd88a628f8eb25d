import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes what a jest run counted to test-results/jest.json, for the line that sums up every runner. */
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
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(
      join(this.folder, 'jest.json'),
      JSON.stringify({ passed: results.numPassedTests, failed, skipped }) + '\n',
    );
  }
}

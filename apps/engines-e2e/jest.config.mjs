import { project } from '../../tools/workspace/jest.preset.mjs';

export default project({
  // Each file starts its own host, database and browser; two at once would be slower.
  maxWorkers: 1,
  testTimeout: 60_000,
});

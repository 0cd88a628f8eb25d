import { project } from '../../tools/workspace/jest.preset.mjs';

export default project({
  // Each file has a host, a database and a browser of its own; two at once would only be slower.
  maxWorkers: 1,
  testTimeout: 60_000,
});

import { project } from '../../tools/workspace/jest.preset.mjs';

export default project();

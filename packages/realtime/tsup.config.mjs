import { library } from '../../tools/workspace/tsup.preset.mjs';

export default library({
  index: 'src/index.ts',
  'router/index': 'src/router/index.ts',
  'conformance/index': 'src/conformance/index.ts',
});

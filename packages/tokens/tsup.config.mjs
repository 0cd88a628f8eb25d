import { library } from '../../tools/workspace/tsup.preset.mjs';

export default library({
  index: 'src/index.ts',
  'conformance/index': 'src/conformance/index.ts',
  'design-tokens/index': 'src/design-tokens/index.ts',
});

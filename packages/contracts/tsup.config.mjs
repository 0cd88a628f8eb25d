import { library } from '../../tools/workspace/tsup.preset.mjs';

export default library({
  index: 'src/index.ts',
  'json-schema/index': 'src/json-schema/index.ts',
  'documents/index': 'src/documents/index.ts',
  'validation/index': 'src/validation/index.ts',
  'random/index': 'src/random/index.ts',
  'value-types/index': 'src/value-types/index.ts',
  'cursors/index': 'src/cursors/index.ts',
});

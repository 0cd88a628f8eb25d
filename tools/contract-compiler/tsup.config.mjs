import { program } from '../../tools/workspace/tsup.preset.mjs';

export default program({
  index: 'src/index.ts',
  main: 'src/main.ts',
});

import { program } from '../../tools/workspace/tsup.preset.mjs';

export default program({
  main: 'src/main.ts',
  'attack-worker': 'src/soak/attack-worker.ts',
});

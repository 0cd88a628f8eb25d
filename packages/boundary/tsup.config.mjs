import { library } from '../../tools/workspace/tsup.preset.mjs';

export default library({ index: 'src/index.ts' }, { platform: 'neutral', target: 'es2022' });

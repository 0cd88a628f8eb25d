import { cp } from 'node:fs/promises';
import { library } from '../../tools/workspace/tsup.preset.mjs';

export default library(
  {
    index: 'src/index.ts',
    'pglite-template': 'src/pglite-template.ts',
  },
  {
    // Migrations are read as files, here and by whoever runs the database.
    onSuccess: () => cp('src/sql', 'dist/sql', { recursive: true }),
  },
);

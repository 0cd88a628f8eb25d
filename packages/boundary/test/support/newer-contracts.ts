import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareModels, compileContracts, emit } from '@northstar/contract-compiler';
import type { Difference } from '@northstar/contract-compiler';
import type { Operation } from '@northstar/contracts';
import { z } from 'zod';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');
const folder = join(root, 'packages/boundary/test-results/newer-contracts');

const podcast = `
### type PodcastSource
| field | type | rules |
|---|---|---|
| show | string | 1..100 |

### type NewPodcastFeed
| field | type | rules |
|---|---|---|
| includes | NewFeedFields | |
| source_kind | "podcast" | |
| source | PodcastSource | |

### type PodcastFeed
| field | type | rules |
|---|---|---|
| includes | FeedFields | |
| source_kind | "podcast" | |
| source | PodcastSource | |

### type PodcastItem
| field | type | rules |
|---|---|---|
| includes | ItemFields | |
| kind | "podcast" | |
| details | PodcastDetails | |

### type PodcastDetails
| field | type | rules |
|---|---|---|
| episode | integer | ≥ 1 |
`;

export interface NewerContracts {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly events: Readonly<Record<string, { readonly data: z.ZodType }>>;
  /** What changed from the contracts of this repository. */
  readonly difference: Difference;
  remove(): void;
}

/** Compiles a later version of the contracts, which has a feed kind `podcast`. */
export async function compileNewerContracts(): Promise<NewerContracts> {
  const files = readdirSync(join(root, 'contracts')).map((name) => ({
    path: `contracts/${name}`,
    text: readFileSync(join(root, 'contracts', name), 'utf8'),
  }));
  const newer = files.map(({ path, text }) => ({
    path,
    text: path.includes('FEEDS') ? withPodcasts(text) : text,
  }));
  const { model, diagnostics } = compileContracts(newer);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ text }) => text).join('\n'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of emit(model)) {
    writeFileSync(join(folder, name), text.replaceAll("'../", "'../../../contracts/src/"));
  }
  const table: unknown = await import(join(folder, 'operations.ts'));
  const named: unknown = await import(join(folder, 'events.ts'));
  return {
    operations: z.object({ operations: z.record(z.string(), z.custom<Operation>()) }).parse(table)
      .operations,
    events: z
      .object({ events: z.record(z.string(), z.object({ data: z.instanceof(z.ZodType) })) })
      .parse(named).events,
    difference: compareModels(compileContracts(files).model, model),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withPodcasts(text: string): string {
  const rows: readonly [string, string][] = [
    ['| youtube | videos of YouTube channels |', '| podcast | episodes of a podcast |'],
    ['| youtube | NewYouTubeFeed |', '| podcast | NewPodcastFeed |'],
    ['| youtube | YouTubeFeed |', '| podcast | PodcastFeed |'],
    ['| youtube | YouTubeItem |', '| podcast | PodcastItem |'],
  ];
  const grown = rows.reduce((before, [row, added]) => {
    if (!before.includes(row)) throw new Error(`FEEDS has no row ${row}`);
    return before.replace(row, `${row}\n${added}`);
  }, text);
  return grown.replace('\n## Refreshing', `${podcast}\n## Refreshing`);
}

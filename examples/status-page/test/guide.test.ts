import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', '..');
const guide = readFileSync(join(root, 'docs/guides/new-source.md'), 'utf8');
const blocks = [...guide.matchAll(/^```(\w+)(?: (.*))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({ language, file, text }),
);
const { scripts, name } = JSON.parse(
  readFileSync(join(root, 'examples/status-page/package.json'), 'utf8'),
) as { name: string; scripts: Record<string, string> };

/** Prettier aligns the tables and the code of the guide. */
function withoutLayout(text: string): string {
  return text.replaceAll(/\s+/g, '').replaceAll(/-{3,}/g, '---');
}

describe('The guide to a new kind of feed', () => {
  const excerpts = blocks.filter(({ language }) => language !== 'sh');

  it('names the file of every excerpt', () => {
    expect(excerpts.length).toBeGreaterThan(10);
    expect(excerpts.filter(({ file }) => file === '')).toEqual([]);
  });

  it.each(excerpts)('shows what $file contains: $text', ({ file, text }) => {
    expect(withoutLayout(readFileSync(join(root, file), 'utf8'))).toContain(withoutLayout(text));
  });

  it('gives the commands of the package', () => {
    const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text);
    const generate = scripts['contracts:generate']
      ?.replace('../../tools', 'tools')
      .replace('--contracts contracts', '--contracts examples/status-page/contracts')
      .replace('--out src', '--out examples/status-page/src');
    expect(commands[0]).toContain(generate);
    expect(commands.at(-1)).toBe(`npx nx test ${name}\n`);
  });
});

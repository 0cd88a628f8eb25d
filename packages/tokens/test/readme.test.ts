import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, jest } from '@jest/globals';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

it('The README’s ten lines work and print what it says', async () => {
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(read('../README.md')) ?? [];
  // One text in both places: the example is run from the file, and the README must hold it.
  const [, example] = read('./readme-example.ts').split('*/\n');
  expect(code).toBe(example);
  const printed: unknown[][] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((...words) => {
    printed.push(words);
  });
  try {
    await import('./readme-example.js');
  } finally {
    log.mockRestore();
  }
  expect(printed.map((words) => words.join(' '))).toEqual(['rebeccapurple canvas color']);
});

import { describe, expect, it } from '@jest/globals';
import { parseStorageUrl } from './storage-url.js';

describe('A storage URL', () => {
  it.each([
    ['pglite:memory', { driver: 'pglite', folder: null }],
    ['pglite:.data/pglite', { driver: 'pglite', folder: '.data/pglite' }],
    ['pglite:/var/lib/northstar', { driver: 'pglite', folder: '/var/lib/northstar' }],
    [
      'postgres://me:secret@db:5432/northstar?sslmode=require',
      {
        driver: 'postgres',
        connectionString: 'postgres://me:secret@db:5432/northstar?sslmode=require',
      },
    ],
    [
      'postgresql:///northstar',
      { driver: 'postgres', connectionString: 'postgresql:///northstar' },
    ],
  ])('%s names its database', (url, target) => {
    expect(parseStorageUrl(url)).toEqual(target);
  });

  it.each([
    '',
    'mysql://db/x',
    'pglite',
    'pglite:',
    'pglite://x',
    'postgres://db',
    'postgres://db/',
  ])('%j is refused, and told what would do', (url) => {
    expect(() => parseStorageUrl(url)).toThrow(/postgres:\/\/.*pglite:FOLDER.*pglite:memory/);
  });

  it('is refused without its password being told', () => {
    const refused = () => parseStorageUrl('postgres://me:secret@db');
    expect(refused).toThrow('//…@db');
    expect(refused).not.toThrow('secret');
  });
});

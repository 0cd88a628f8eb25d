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
  ])('%s is parsed', (url, target) => {
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
  ])('%j is rejected with the valid forms', (url) => {
    expect(() => parseStorageUrl(url)).toThrow(/postgres:\/\/.*pglite:FOLDER.*pglite:memory/);
  });

  it('is rejected without showing its password', () => {
    const rejected = () => parseStorageUrl('postgres://me:secret@db');
    expect(rejected).toThrow('//…@db');
    expect(rejected).not.toThrow('secret');
  });
});

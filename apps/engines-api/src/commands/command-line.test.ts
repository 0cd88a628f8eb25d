import { describe, expect, it } from '@jest/globals';
import { readCommandLine } from './command-line.js';
import { usage } from './usage.js';

describe('The command line', () => {
  it('serves when it says nothing', () => {
    expect(readCommandLine([])).toEqual({ name: 'serve' });
  });

  it('makes, lists and revokes keys', () => {
    expect(readCommandLine(['keys', 'create', '--tenant', 't', '--name', 'CI'])).toEqual({
      name: 'keys create',
      tenant: 't',
      project: null,
      label: 'CI',
    });
    expect(readCommandLine(['keys', 'list', '--tenant', 't', '--project', 'p'])).toEqual({
      name: 'keys list',
      tenant: 't',
      project: 'p',
    });
    expect(readCommandLine(['keys', 'revoke', 'key_1', '--tenant', 't'])).toEqual({
      name: 'keys revoke',
      tenant: 't',
      keyId: 'key_1',
    });
  });

  it.each([
    [['keys', 'create'], 'needs --tenant'],
    [['keys', 'create', '--tenant', 'no spaces'], '--tenant must be'],
    [['keys', 'revoke', '--tenant', 't'], 'needs the ID'],
    [['kyes'], 'Unknown command: kyes'],
    [['serve', 'now'], 'Unknown command'],
    [['--port', '80'], '--port'],
  ])('%j says what would be right', (args, said) => {
    expect(() => readCommandLine(args)).toThrow(said);
  });

  it('helps with every command and setting', () => {
    expect(usage()).toContain('keys revoke ID');
    expect(usage()).toContain('STORAGE_URL');
  });
});

import { describe, expect, it } from '@jest/globals';
import { settingsTable } from '../settings/index.js';
import { readCommandLine } from './command-line.js';
import { usage } from './usage.js';

describe('The command line', () => {
  it('serves when it is empty', () => {
    expect(readCommandLine([])).toEqual({ name: 'serve' });
  });

  it('creates, lists and revokes keys', () => {
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

  it('plans contracts for all tenants, a tenant or a project', () => {
    const plan = (...rest: string[]) => readCommandLine(['contract', 'plan', ...rest]);
    const all = { name: 'contract plan', tenant: undefined, project: undefined, json: false };
    expect(plan()).toEqual(all);
    expect(plan('--tenant', 't', '--json')).toEqual({ ...all, tenant: 't', json: true });
    expect(plan('--tenant', 't', '--project', 'p')).toEqual({ ...all, tenant: 't', project: 'p' });
  });

  it('trims history before a date or a time', () => {
    const before = (text: string) => readCommandLine(['history', 'trim', '--before', text]);
    expect(before('2026-01-31')).toEqual({
      name: 'history trim',
      before: new Date('2026-01-31T00:00:00Z'),
    });
    expect(before('2026-01-31T08:00:00+02:00')).toEqual({
      name: 'history trim',
      before: new Date('2026-01-31T06:00:00Z'),
    });
  });

  it.each([
    [['contract', 'plan', '--project', 'p'], 'contract plan needs --tenant'],
    [['contract', 'plan', 'now'], 'Unknown command'],
    [['history', 'trim'], 'needs --before'],
    [['history', 'trim', '--before', 'yesterday'], '--before must be a date such as'],
    [['history', 'trim', '--before', '2026-02-30'], '--before must be a date such as'],
    [['history', 'trim', '--before', '2026-01-31T25:00:00Z'], '--before must be a date such as'],
    [['keys', 'create'], 'needs --tenant'],
    [['keys', 'create', '--tenant', 'no spaces'], '--tenant must be'],
    [['keys', 'revoke', '--tenant', 't'], 'needs the ID'],
    [['kyes'], 'Unknown command: kyes'],
    [['serve', 'now'], 'Unknown command'],
    [['--port', '80'], '--port'],
  ])('%j is rejected with what would be right', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(message);
  });

  it('has help with every command and setting', () => {
    const help = usage();
    expect(help).toContain('keys revoke ID');
    for (const { name, meaning } of Object.values(settingsTable)) {
      expect(help).toContain(name);
      expect(help).toContain(meaning);
    }
    expect(help).toContain('default 8010');
  });
});

import { describe, expect, it } from '@jest/globals';
import { asUnavailable } from './database-errors.js';

const coded = (code: string) => Object.assign(new Error('reported by the driver'), { code });

describe('An error of a database driver', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '08006', '53300', '25006'])(
    'with code %s means that the database is unavailable',
    (code) => {
      const error = coded(code);
      expect(asUnavailable(error)).toMatchObject({
        code: 'service.unavailable',
        retryAfterSeconds: 1,
        cause: error,
      });
    },
  );

  it('without a code is recognised by its message', () => {
    const error = new Error('Connection terminated unexpectedly');
    expect(asUnavailable(error)).toMatchObject({ code: 'service.unavailable' });
  });

  it('of several addresses is a connection error when one of them is', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(asUnavailable(error)).toMatchObject({ code: 'service.unavailable' });
  });

  it.each(['23505', '42501', '22P02'])('with code %s is returned unchanged', (code) => {
    const error = coded(code);
    expect(asUnavailable(error)).toBe(error);
  });
});

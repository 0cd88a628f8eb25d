import { describe, expect, it } from '@jest/globals';
import { asUnavailable } from './database-errors.js';

const coded = (code: string) => Object.assign(new Error('told by the driver'), { code });

describe('An error of a driver', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '08006', '53300', '25006'])(
    'with code %s means that the database cannot be reached now',
    (code) => {
      const error = coded(code);
      expect(asUnavailable(error)).toMatchObject({
        code: 'service.unavailable',
        retryAfterSeconds: 1,
        cause: error,
      });
    },
  );

  it('without a code is known by its message', () => {
    const error = new Error('Connection terminated unexpectedly');
    expect(asUnavailable(error)).toMatchObject({ code: 'service.unavailable' });
  });

  it('of several addresses counts when one of them does', () => {
    const error = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(asUnavailable(error)).toMatchObject({ code: 'service.unavailable' });
  });

  it.each(['23505', '42501', '57014', '22P02'])('with code %s is left as it is', (code) => {
    const error = coded(code);
    expect(asUnavailable(error)).toBe(error);
  });
});

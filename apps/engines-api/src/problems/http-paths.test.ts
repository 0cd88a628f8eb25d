import { describe, expect, it } from '@jest/globals';
import { EnginesError, operations } from '@northstar/contracts';
import { httpPath, toHttpPaths } from './http-paths.js';

const { applyCommand, createFeed, describeToken, listItems, streamEvents, updateFeed } = operations;

describe('The path of a problem', () => {
  it.each([
    ['a param', applyCommand, 'canvas_id', 'path.canvas_id'],
    ['a param that is named path', describeToken, 'path', 'path.path'],
    ['a query field', listItems, 'query.limit', 'query.limit'],
    ['a query field that is an argument', streamEvents, 'topics[1]', 'query.topics[1]'],
    ['the body', applyCommand, 'command', 'body'],
    ['a deep body field', applyCommand, 'command.args.value.a.b', 'body.args.value.a.b'],
    ['an item of a list', createFeed, 'feed.source.channels[0]', 'body.source.channels[0]'],
    [
      'an item of the body',
      applyCommand,
      'command.args.updates[1].value',
      'body.args.updates[1].value',
    ],
    ['a body that is a list', applyCommand, 'items[2].title', 'body[2].title'],
    ['an unusual name', createFeed, 'feed["a.b"].c', 'body["a.b"].c'],
    ['the idempotency key', applyCommand, 'context.idempotency_key', 'header.idempotency-key'],
    ['the expected version', updateFeed, 'expected_version', 'header.if-match'],
    ['a declared header', streamEvents, 'last_event_id', 'header.last-event-id'],
  ])('of %s names the part of the request', (_part, operation, path, expected) => {
    expect(httpPath(operation, path)).toBe(expected);
  });
});

describe('An error of an engine', () => {
  it('keeps all of its members, with the paths of the request', () => {
    const cause = new Error('cause');
    const error = toHttpPaths(
      applyCommand,
      new EnginesError('request.invalid', 'command.args.value must be a color (and 1 more)', {
        errors: [
          { path: 'command.args.value', reason: 'must be a color', expected: 'a color' },
          { reason: 'has no path' },
        ],
        extensions: { current_rev: 3 },
        retryAfterSeconds: 2,
        cause,
      }),
    );
    expect(error).toMatchObject({
      code: 'request.invalid',
      message: 'body.args.value must be a color (and 1 more)',
      errors: [
        { path: 'body.args.value', reason: 'must be a color', expected: 'a color' },
        { reason: 'has no path' },
      ],
      extensions: { current_rev: 3 },
      retryAfterSeconds: 2,
      cause,
    });
  });

  it('keeps a message that does not start with a path', () => {
    const error = new EnginesError('feed.not_found', 'No feed has this id', {
      errors: [{ path: 'feed_id', reason: 'is unknown' }],
    });
    expect(toHttpPaths(updateFeed, error)).toMatchObject({
      message: 'No feed has this id',
      errors: [{ path: 'path.feed_id' }],
    });
  });
});

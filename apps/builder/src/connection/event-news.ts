import type { EngineEvent } from '../engines/engines.js';

/** What an event means for the page. */
export type News =
  | { about: 'canvas'; rev: number | null }
  | { about: 'items'; feedId: string; headRev: number }
  | { about: 'feeds' }
  | { about: 'everything' }
  | { about: 'nothing' };

/** Sorts an event of the stream by what has to be read again (TOKENS, FEEDS, REALTIME: events). */
export function newsOf({ name, data }: EngineEvent): News {
  switch (name) {
    case 'canvas.committed':
      return { about: 'canvas', rev: numberOf(data, 'rev') };
    case 'canvas.created':
    case 'canvas.deleted':
      return { about: 'canvas', rev: null };
    case 'feed.updated':
      return {
        about: 'items',
        feedId: textOf(data, 'feed_id'),
        headRev: numberOf(data, 'head_rev') ?? Number.POSITIVE_INFINITY,
      };
    case 'feed.created':
    case 'feed.deleted':
    case 'feed.health':
      return { about: 'feeds' };
    case 'stream.reset':
      return { about: 'everything' };
    default:
      return { about: 'nothing' };
  }
}

function memberOf(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([key]) => key === name)?.[1];
}

function numberOf(data: unknown, name: string): number | null {
  const value = memberOf(data, name);
  return typeof value === 'number' ? value : null;
}

function textOf(data: unknown, name: string): string {
  const value = memberOf(data, name);
  return typeof value === 'string' ? value : '';
}

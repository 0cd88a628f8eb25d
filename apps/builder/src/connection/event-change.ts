import type { EngineEvent } from '../engines/engines.js';

/** The data of the page that an event changes. */
export type EventChange =
  | { about: 'canvas'; rev: number | null }
  | { about: 'items'; feedId: string; headRev: number }
  | { about: 'feeds' }
  | { about: 'everything' }
  | { about: 'nothing' };

/** Returns the data that must be read again after an event. */
export function changeOf({ name, data }: EngineEvent): EventChange {
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

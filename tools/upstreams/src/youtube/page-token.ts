import { badParameter } from './api-error.js';

/** Where a page begins, or, going `back`, where it ends. */
export interface PageStart {
  offset: number;
  back: boolean;
}

/**
 * A page token: two protobuf varints (field 1 the offset, field 2 the direction) in
 * base64url, which is the form of YouTube's own. Counted offsets mean that a video which
 * is published between two pages shifts the second one, as it does there.
 */
export function writePageToken({ offset, back }: PageStart): string {
  const bytes = [0x08];
  let rest = offset;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest, 0x10, back ? 1 : 0);
  return Buffer.from(bytes).toString('base64url');
}

/** The first page when there is no token; throws `invalidPageToken` for one that was never given out. */
export function readPageToken(token: string | null): PageStart {
  if (token === null || token === '') return { offset: 0, back: false };
  const bytes = Buffer.from(token, 'base64url');
  const start = { offset: 0, back: bytes.at(-1) === 1 };
  for (const [index, byte] of bytes.subarray(1, -2).entries()) {
    start.offset += (byte & 0x7f) * 2 ** (7 * index);
  }
  if (bytes.length < 4 || bytes.length > 8 || writePageToken(start) !== token) {
    const message = 'This page token is none of the API’s own.';
    throw badParameter('invalidPageToken', 'pageToken', message);
  }
  return start;
}

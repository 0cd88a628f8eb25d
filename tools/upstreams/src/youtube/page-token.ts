import { badParameter } from './api-error.js';

/** Where a page begins; with `back`, where it ends. */
export interface PageStart {
  offset: number;
  back: boolean;
}

/**
 * A page token: two protobuf varints (field 1 the offset, field 2 the direction) in
 * base64url, the format of YouTube's tokens. A token is an offset, so a video that is
 * published between two pages shifts the second one, as on YouTube.
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

/** Reads a page token; no token means the first page. Throws `invalidPageToken` for any other text. */
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

import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UpstreamError } from './upstream-error.js';

function decoder(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UpstreamError('malformed', `The answer is encoded as "${encoding}"`);
  }
}

/**
 * Reads a body whole and undoes its content-encoding. Ends it with `too_large` as soon as it
 * passes `maxBytes`, both as it comes and as it unfolds.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return collect(body, maxBytes);
  const unfolded = decoder(name);
  let broken: Error | undefined;
  let received = 0;
  body.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) body.destroy(tooLarge(maxBytes));
  });
  // The source's own end tells more than what it does to the decoder behind it.
  body.on('error', (error: Error) => (broken = error));
  pipeline(body, unfolded, () => undefined);
  try {
    return await collect(unfolded, maxBytes);
  } catch (error) {
    if (broken !== undefined) throw broken;
    if (error instanceof UpstreamError) throw error;
    throw new UpstreamError('malformed', `The answer's ${name} encoding is broken`, {
      cause: error,
    });
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A body comes in bytes');
    size += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(maxBytes: number): UpstreamError {
  return new UpstreamError('too_large', `The answer is larger than ${String(maxBytes)} bytes`);
}

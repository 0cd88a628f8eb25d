import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { UpstreamError } from './upstream-error.js';

function createDecompressor(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UpstreamError('malformed', `Unknown content encoding "${encoding}"`);
  }
}

/**
 * Reads a whole body and decompresses it. Throws `too_large` as soon as it exceeds `maxBytes`,
 * before or after decompression.
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return collect(body, maxBytes);
  const decompressor = createDecompressor(name);
  let sourceError: Error | undefined;
  let received = 0;
  body.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) body.destroy(tooLarge(maxBytes));
  });
  // The error of the source says more than the error that it causes in the decompressor.
  body.on('error', (error: Error) => (sourceError = error));
  pipeline(body, decompressor, () => undefined);
  try {
    return await collect(decompressor, maxBytes);
  } catch (error) {
    if (sourceError !== undefined) throw sourceError;
    if (error instanceof UpstreamError) throw error;
    throw new UpstreamError('malformed', `The response body is not valid ${name}`, {
      cause: error,
    });
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('The body stream must contain bytes');
    size += chunk.length;
    // Leaving the loop destroys the stream and closes its connection.
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(maxBytes: number): UpstreamError {
  return new UpstreamError('too_large', `The response is larger than ${String(maxBytes)} bytes`);
}

import { z } from 'zod';

export interface FollowedEvents {
  /** Resolves with the data of the next event with this name. */
  next(name: string): Promise<Record<string, unknown>>;
  close(): void;
}

/** Reads a stream of server-sent events over a real socket. */
export async function followEvents(url: string): Promise<FollowedEvents> {
  const abort = new AbortController();
  const response = await fetch(url, { signal: abort.signal });
  if (!response.ok || response.body === null) {
    throw new Error(`The stream responded with ${String(response.status)}`);
  }
  const frames = readFrames(response.body);
  return {
    async next(name) {
      for (let step = await frames.next(); step.done !== true; step = await frames.next()) {
        const { event, data } = step.value;
        if (event === name) return z.looseObject({}).parse(JSON.parse(data));
      }
      throw new Error(`The stream ended before ${name}`);
    },
    close: () => abort.abort(),
  };
}

async function* readFrames(body: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.split(':', 1)[0] ?? '', line.replace(/^[^:]*: ?/, '')]),
      );
      text = text.slice(end + 2);
      yield { event: fields.get('event') ?? '', data: fields.get('data') ?? '' };
    }
  }
}

export interface Frame {
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly data: unknown;
}

export interface Followed {
  readonly status: number;
  /** Resolves to the next frame with this event and skips others; rejects when the stream ends. */
  next(event: string): Promise<Frame>;
  /** Resolves to the unread text when the host ends the stream. */
  ended(): Promise<string>;
  close(): void;
}

/** Follows server-sent events over a real socket (WHATWG HTML §9.2). */
export async function follow(url: string, headers: Record<string, string> = {}): Promise<Followed> {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  if (reader === undefined) throw new Error('The stream has no body');
  const decoder = new TextDecoder();
  let unread = '';

  const more = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    unread += decoder.decode(value, { stream: !done });
    return !done;
  };
  return {
    status: response.status,
    async next(event) {
      for (;;) {
        const end = unread.indexOf('\n\n');
        if (end < 0) {
          if (!(await more())) throw new Error(`The stream ended before ${event}: ${unread}`);
          continue;
        }
        const frame = parsed(unread.slice(0, end));
        unread = unread.slice(end + 2);
        if (frame.event === event) return frame;
      }
    },
    async ended() {
      while (await more());
      return unread;
    },
    close: () => abort.abort(),
  };
}

function parsed(text: string): Frame {
  const fields = new Map(
    text.split('\n').map((line): [string, string] => {
      const cut = line.indexOf(':');
      return [line.slice(0, cut), line.slice(cut + 1).trimStart()];
    }),
  );
  const data = fields.get('data');
  return {
    event: fields.get('event'),
    id: fields.get('id'),
    data: data === undefined ? undefined : (JSON.parse(data) as unknown),
  };
}

export interface ReadEvent {
  id: string;
  name: string;
  data: unknown;
}

/**
 * Parses server-sent events as a browser does (HTML, 9.2.6): an event has the last id that was
 * sent, and a block without data sets it too.
 */
export class EventStreamReader {
  lastEventId = '';
  retryMs: number | undefined;
  readonly events: ReadEvent[] = [];
  readonly comments: string[] = [];
  #text = '';
  #id = '';
  #name = '';
  #data: string[] = [];

  constructor(lastEventId = '') {
    this.#id = this.lastEventId = lastEventId;
  }

  feed(text: string): void {
    const lines = (this.#text + text).split(/\r\n|\r|\n/);
    this.#text = lines.pop() ?? '';
    for (const line of lines) this.#readLine(line);
  }

  #readLine(line: string): void {
    if (line === '') return this.#dispatch();
    const [, field = line, value = ''] = /^([^:]*): ?(.*)$/s.exec(line) ?? [];
    if (field === '') this.comments.push(value);
    if (field === 'id' && !value.includes('\0')) this.#id = value;
    if (field === 'event') this.#name = value;
    if (field === 'data') this.#data.push(value);
    if (field === 'retry' && /^\d+$/.test(value)) this.retryMs = Number(value);
  }

  #dispatch(): void {
    this.lastEventId = this.#id;
    if (this.#data.length > 0) {
      const data: unknown = JSON.parse(this.#data.join('\n'));
      this.events.push({ id: this.#id, name: this.#name || 'message', data });
    }
    this.#name = '';
    this.#data = [];
  }
}

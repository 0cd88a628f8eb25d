import type { ConformanceKit, Scope } from '@northstar/contracts';
import type { EventLog, LoggedEvent } from '../ports/event-log.js';
import { draft, freshScope, seqs, upTo } from './sample-events.js';

const WRITERS = 8;
const BATCHES = 6;
const EVENTS = WRITERS * BATCHES * 2; // batches hold 1, 2 and 3 events in turn

/** A reader that follows the sequence numbers misses no event of concurrent writers. */
export function concurrencyConformance({ it, expect }: ConformanceKit, log: () => EventLog): void {
  it('numbers concurrent appends without gaps, and the events of one append consecutively', async () => {
    const scope = freshScope();
    const lasts = (await Promise.all(writeConcurrently(log(), scope))).flat();
    const events = await log().read(scope, { after: 0, limit: 1000 });
    expect(seqs(events)).toEqual(upTo(EVENTS));
    for (const { writer, batch, size, last } of lasts) {
      const written = events.slice(last - size, last).map((event) => event.data);
      expect(written).toEqual(upTo(size).map((part) => ({ writer, batch, part })));
    }
    for (const writer of upTo(WRITERS)) {
      const own = lasts.filter((entry) => entry.writer === writer).map((entry) => entry.last);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });

  it('never returns an event before those with smaller numbers', async () => {
    const scope = freshScope();
    let writing = true;
    const writers = Promise.all(writeConcurrently(log(), scope)).finally(() => {
      writing = false;
    });
    const seen: LoggedEvent[] = [];
    for (let more = true; more;) {
      const last = !writing;
      const page = await log().read(scope, { after: seen.length, limit: 5 });
      expect(seqs(page)).toEqual(page.map((_event, index) => seen.length + index + 1));
      seen.push(...page);
      more = !last || page.length > 0;
    }
    await writers;
    expect(seen).toHaveLength(EVENTS);
    expect(seen).toEqual(await log().read(scope, { after: 0, limit: 1000 }));
  });

  it('returns no head whose event cannot be read yet', async () => {
    const scope = freshScope();
    let writing = true;
    const writers = Promise.all(writeConcurrently(log(), scope)).finally(() => {
      writing = false;
    });
    while (writing) {
      const [head = 0] = await log().heads([scope]);
      const bounds = await log().bounds(scope);
      expect(bounds.head >= head).toBe(true);
      if (bounds.head > 0) {
        const read = await log().read(scope, { after: bounds.head - 1, limit: 1 });
        expect(seqs(read)).toEqual([bounds.head]);
      }
    }
    await writers;
    expect(await log().heads([scope])).toEqual([EVENTS]);
  });

  it('numbers each project separately while many are written', async () => {
    const scopes = [freshScope(), freshScope(), freshScope()];
    await Promise.all(scopes.flatMap((scope) => writeConcurrently(log(), scope)));
    for (const scope of scopes) {
      const events = await log().read(scope, { after: 0, limit: 1000 });
      expect(seqs(events)).toEqual(upTo(EVENTS));
    }
    expect(await log().heads(scopes)).toEqual(scopes.map(() => EVENTS));
  });
}

interface Written {
  writer: number;
  batch: number;
  size: number;
  last: number;
}

function writeConcurrently(log: EventLog, scope: Scope): Promise<Written[]>[] {
  return upTo(WRITERS).map(async (writer) => {
    const written: Written[] = [];
    for (const batch of upTo(BATCHES)) {
      const size = (batch % 3) + 1;
      const events = upTo(size).map((part) => draft({ data: { writer, batch, part } }));
      written.push({ writer, batch, size, last: await log.append(scope, events) });
    }
    return written;
  });
}

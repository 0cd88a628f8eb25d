import type {
  EventData,
  EventRecord,
  Feed,
  FeedList,
  FeedsSummary,
  Item,
  ItemPage,
  JsonValue,
  Readiness,
  RevisionResult,
} from '@northstar/contracts';
import type {
  CanvasCommands,
  EnginesBoundary,
  EnginesEvent,
  EventStream,
  Paged,
} from '../src/index.js';

/** Checked by tsc alone; nothing here is run. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function has<Expected>(): <Actual>(
  value: Actual,
  ...same: Same<Actual, Expected> extends true ? [] : [expected: Expected]
) => void;

declare const boundary: EnginesBoundary;
const feed_id = 'feed_1';
const newFeed = {
  name: 'Talks',
  source_kind: 'youtube',
  source: { channels: ['@example'] },
} as const;

export async function answersHaveTheTypesOfTheContract() {
  has<Feed>()(await boundary.feeds.create(newFeed, { idempotency_key: 'k' }));
  has<FeedsSummary>()(await boundary.feeds.summary());
  has<Readiness>()(await boundary.host.readyz());
  has<JsonValue>()(await boundary.host.openapi());
  has<Promise<string>>()(boundary.host.livez());
  has<Promise<void>>()(boundary.feeds.delete({ feed_id }));
  const args = { token_path: 'text.color', value: '#fff' };
  const command = { canvas_id: 'home', type: 'set_token', base_rev: 1, args } as const;
  has<RevisionResult>()(await boundary.canvas.apply(command));
}

export async function listsArePagesAndItems() {
  has<Paged<FeedList, Feed>>()(boundary.feeds.list({ limit: 5 }));
  for await (const item of boundary.feeds.items({ feed_id })) has<Item>()(item);
  for await (const event of boundary.events.list()) has<EventRecord>()(event);
  const conditional = boundary.feeds.items({ feed_id }, { if_none_match: '"1"' });
  has<Promise<ItemPage | undefined>>()(conditional);
}

export async function eventsAreNarrowedByName() {
  const stream = boundary.events.stream({ topics: ['project'] }, { last_event_id: 'c' });
  has<EventStream>()(stream);
  for await (const event of stream) {
    has<EnginesEvent>()(event);
    if (event.name === 'feed.updated') has<EventData['feed.updated']>()(event.data);
  }
}

export async function wholeAnswersHaveStatusAndEtag() {
  const answer = await boundary.request('getFeed', { feed_id }, { if_none_match: '"1"' });
  has<Feed | undefined>()(answer.data);
  has<string | null>()(answer.etag);
  has<Feed>()((await boundary.request('createFeed', newFeed)).data);
  // @ts-expect-error -- streams have no whole answer
  await boundary.request('streamEvents', { topics: ['project'] });
}

export async function commandsOfACanvasHaveTheirArgs() {
  const canvas = boundary.canvas('home');
  const args = { token_path: 'text.color', value: '#fff' };
  has<RevisionResult | null>()(await canvas.set_token(args, { base_rev: 1 }));
  has<RevisionResult | null>()(await canvas.add_element({ element_id: 'a', kind: 'text' }));
  // @ts-expect-error -- a value is required
  void canvas.set_token({ token_path: 'text.color' });
  // @ts-expect-error -- there is no such policy
  void canvas.set_token(args, { on_conflict: 'merge' });
}

// @ts-expect-error -- there is no such command
export type NoSuchCommand = CanvasCommands['paint_token'];

// @ts-expect-error -- there is no such operation
export type NoSuchVerb = EnginesBoundary['feeds']['destroy'];

export function wrongCallsDoNotCompile() {
  // @ts-expect-error -- feed_id is required
  void boundary.feeds.get();
  // @ts-expect-error -- feed_id is a string
  void boundary.feeds.get({ feed_id: 1 });
  // @ts-expect-error -- there is no such field
  void boundary.feeds.get({ feed_id, feedId: 'x' });
  // @ts-expect-error -- there is no such sort
  void boundary.feeds.items({ feed_id, sort: 'oldest' });
  // @ts-expect-error -- there is no such kind
  void boundary.feeds.create({ ...newFeed, source_kind: 'vimeo' });
  // @ts-expect-error -- if_match is required
  void boundary.feeds.update({ feed_id, name: 'x' });
  // @ts-expect-error -- a read takes no key
  void boundary.feeds.get({ feed_id }, { idempotency_key: 'k' });
  // @ts-expect-error -- only streams resume
  void boundary.feeds.list({}, { last_event_id: 'c' });
  // @ts-expect-error -- takes no input
  void boundary.feeds.summary({ limit: 1 });
  // @ts-expect-error -- topics are a list
  void boundary.events.stream({ topics: 'project' });
}

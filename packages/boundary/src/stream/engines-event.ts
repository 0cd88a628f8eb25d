import type { EventData, EventName } from '@northstar/contracts';
import { events } from '@northstar/contracts';
import { checkAnswer } from '../call/check-answer.js';
import { BoundaryError } from '../errors/boundary-error.js';
import type { RawEvent } from './stream-parser.js';

/** An event of the contracts; its `name` determines the type of its `data`. */
export type EnginesEvent = {
  [Name in EventName]: {
    /** Resumes after this event, as `last_event_id` or as `after` of `events.list`. */
    cursor: string;
    name: Name;
    data: EventData[Name];
  };
}[EventName];

/**
 * Reads an event. Returns undefined for an event that this client does not know, such as one of a
 * newer version of the engines.
 */
export function readEvent(
  operation: string,
  raw: RawEvent,
  validate: boolean,
): EnginesEvent | undefined {
  if (!isEventName(raw.name)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(raw.data);
  } catch (cause) {
    throw new BoundaryError('answer', operation, `the data of ${raw.name} is not JSON`, { cause });
  }
  const checked = validate ? checkAnswer(operation, events[raw.name].data, data) : data;
  // The data was checked by the type of this name, unless the caller turned validation off.
  return { cursor: raw.cursor ?? '', name: raw.name, data: checked } as EnginesEvent;
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

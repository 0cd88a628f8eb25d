import type { EventData, EventName } from '@northstar/contracts';
import { events } from '@northstar/contracts';
import { checkAnswer } from '../call/check-answer.js';
import { BoundaryError } from '../errors/boundary-error.js';
import type { RawEvent } from './stream-parser.js';

/** An event of the contracts: `name` says which `data` it has. */
export type EnginesEvent = {
  [Name in EventName]: {
    /** Resumes behind this event, as `last_event_id`, and as `after` of `events.list`. */
    cursor: string;
    name: Name;
    data: EventData[Name];
  };
}[EventName];

/** Undefined for an event that this client's contracts do not know: it is of newer engines. */
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
    throw new BoundaryError('answer', operation, `${raw.name} holds no JSON`, { cause });
  }
  const checked = validate ? checkAnswer(operation, events[raw.name].data, data) : data;
  // The name's own type has just allowed this data, or the caller asked not to be protected.
  return { cursor: raw.cursor ?? '', name: raw.name, data: checked } as EnginesEvent;
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

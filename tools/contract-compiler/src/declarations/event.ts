import type { Heading } from '../grammar/heading.js';
import type { EventDeclaration } from '../model/model.js';
import { type DeclaredField, readFields } from './field.js';
import { declaredAt, descriptionOf, type Reading } from './reading.js';

export type DeclaredEvent = EventDeclaration<DeclaredField>;

export function readEvent(reading: Reading, heading: Heading & { kind: 'event' }): DeclaredEvent {
  return {
    ...declaredAt(reading),
    at: heading.name.at(),
    name: heading.name.text,
    topic: heading.topic.text,
    topicAt: heading.topic.at(),
    description: descriptionOf(reading.section),
    ...readFields(reading),
  };
}

/** `feed.updated` → `FeedUpdatedData` */
export function eventDataName(event: string): string {
  const words = event.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Data`;
}

import { EnginesError } from '@northstar/contracts';

/** Which of a project's events a session sees (REALTIME, Topics). */
export interface Topics {
  /** Equal for equal sets. */
  readonly key: string;
  /** Undefined: all. */
  readonly names: readonly string[] | undefined;
  include(topic: string): boolean;
}

const ALL = 'project';

/** `project` stands for all of the project's events. Throws `request.invalid` for an empty list. */
export function selectTopics(topics: readonly string[]): Topics {
  if (topics.length === 0) {
    throw new EnginesError('request.invalid', 'A stream needs at least one topic', {
      errors: [
        {
          path: 'query.topics',
          reason: 'No topic was named',
          expected: '`project`, or some of `feed:{feed_id}` and `canvas:{canvas_id}`',
        },
      ],
    });
  }
  if (topics.includes(ALL)) return { key: ALL, names: undefined, include: () => true };
  const names = [...new Set(topics)].sort();
  const set = new Set(names);
  return { key: JSON.stringify(names), names, include: (topic) => set.has(topic) };
}

/** The events of a project that a session receives (REALTIME, Topics). */
export interface Topics {
  /** Equal for equal sets of topics. */
  readonly key: string;
  /** Undefined means all topics. */
  readonly names: readonly string[] | undefined;
  include(topic: string): boolean;
}

const PROJECT = 'project';

/** The topic `project` includes all events of the project. */
export function selectTopics(topics: readonly string[]): Topics {
  if (topics.includes(PROJECT)) return { key: PROJECT, names: undefined, include: () => true };
  const names = [...new Set(topics)].sort();
  const set = new Set(names);
  return { key: JSON.stringify(names), names, include: (topic) => set.has(topic) };
}

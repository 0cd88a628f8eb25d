import type { EventDraft, Scope } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { EventLog, EventLogBounds, LoggedEvent } from '../ports/event-log.js';

interface ProjectLog {
  horizon: number;
  events: LoggedEvent[];
  positions: Map<string, number>;
}

/** An `EventLog` in memory, for tests, examples and a first try. */
export class MemoryEventLog implements EventLog {
  readonly #projects = new Map<string, ProjectLog>();

  async append(scope: Scope, events: readonly EventDraft[]): Promise<number> {
    const project = this.#project(scope);
    for (const event of events) project.events.push({ ...event, seq: headOf(project) + 1 });
    return headOf(project);
  }

  async read(
    scope: Scope,
    { after, limit, topics }: { after: number; limit: number; topics?: readonly string[] },
  ): Promise<LoggedEvent[]> {
    const project = this.#project(scope);
    return project.events
      .slice(Math.max(0, after - project.horizon))
      .filter(({ topic }) => topics === undefined || topics.includes(topic))
      .slice(0, limit);
  }

  async bounds(scope: Scope): Promise<EventLogBounds> {
    const project = this.#project(scope);
    return { head: headOf(project), horizon: project.horizon };
  }

  async heads(scopes: readonly Scope[]): Promise<number[]> {
    return scopes.map((scope) => headOf(this.#project(scope)));
  }

  async trim(before: string): Promise<number> {
    const time = Date.parse(before);
    let trimmed = 0;
    for (const project of this.#projects.values()) {
      const firstKept = project.events.findIndex((event) => Date.parse(event.at) >= time);
      const count = firstKept === -1 ? project.events.length : firstKept;
      project.events = project.events.slice(count);
      project.horizon += count;
      trimmed += count;
    }
    return trimmed;
  }

  async readPosition(scope: Scope, consumer: string): Promise<number | null> {
    return this.#project(scope).positions.get(consumer) ?? null;
  }

  async savePosition(scope: Scope, consumer: string, seq: number): Promise<void> {
    this.#project(scope).positions.set(consumer, seq);
  }

  #project(scope: Scope): ProjectLog {
    const key = projectKey(scope);
    const project = this.#projects.get(key) ?? { horizon: 0, events: [], positions: new Map() };
    this.#projects.set(key, project);
    return project;
  }
}

function headOf(project: ProjectLog): number {
  return project.horizon + project.events.length;
}

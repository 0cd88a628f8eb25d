import type { EventDraft, Scope } from '@northstar/contracts';
import { projectKey } from '../ports/project-key.js';
import type { EventLog, LoggedEvent } from '../ports/event-log.js';

interface ProjectLog {
  horizon: number;
  events: LoggedEvent[];
}

/** An `EventLog` that lives as long as the process: for tests, examples and a first look. */
export class MemoryEventLog implements EventLog {
  readonly #projects = new Map<string, ProjectLog>();

  async append(scope: Scope, events: readonly EventDraft[]): Promise<number> {
    const project = this.#projects.get(projectKey(scope)) ?? { horizon: 0, events: [] };
    this.#projects.set(projectKey(scope), project);
    for (const event of events) project.events.push({ ...event, seq: head(project) + 1 });
    return head(project);
  }

  async read(
    scope: Scope,
    range: { after: number; limit: number; topics?: readonly string[] },
  ): Promise<LoggedEvent[]> {
    const project = this.#projects.get(projectKey(scope));
    if (project === undefined) return [];
    const behind = project.events.slice(Math.max(0, range.after - project.horizon));
    const topics = range.topics;
    const asked =
      topics === undefined ? behind : behind.filter((event) => topics.includes(event.topic));
    return asked.slice(0, range.limit);
  }

  async bounds(scope: Scope): Promise<{ head: number; horizon: number }> {
    const project = this.#projects.get(projectKey(scope));
    if (project === undefined) return { head: 0, horizon: 0 };
    return { head: head(project), horizon: project.horizon };
  }

  async heads(scopes: readonly Scope[]): Promise<number[]> {
    return scopes.map((scope) => {
      const project = this.#projects.get(projectKey(scope));
      return project === undefined ? 0 : head(project);
    });
  }

  async trim(before: string): Promise<number> {
    const moment = Date.parse(before);
    let trimmed = 0;
    for (const project of this.#projects.values()) {
      const young = project.events.findIndex((event) => Date.parse(event.at) >= moment);
      const old = young === -1 ? project.events.length : young;
      project.events = project.events.slice(old);
      project.horizon += old;
      trimmed += old;
    }
    return trimmed;
  }
}

function head(project: ProjectLog): number {
  return project.horizon + project.events.length;
}

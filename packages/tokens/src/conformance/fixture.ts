import type { ConformanceKit, EventDraft, JsonValue, Scope } from '@northstar/contracts';
import type { DocumentCommit, CommitOutcome } from '../ports/document-commit.js';
import type { CanvasRepository } from '../ports/canvas-repository.js';
import type { CanvasSnapshot, DocumentSnapshot, NewCanvasRow } from '../ports/document-rows.js';
import { canvasId, canvasRefOf, newCanvas, newCommit, newEvent, scope } from './samples.js';

/** An empty repository, opened for one test. */
export interface OpenedCanvasRepository {
  repository: CanvasRepository;
  /** Returns the project's events, oldest first. */
  readEvents(scope: Scope): Promise<EventDraft[]>;
  close(): Promise<void>;
}

/** The repository under test, and the steps that most cases share. */
export interface Fixture {
  readonly kit: ConformanceKit;
  readonly repository: CanvasRepository;
  events(of?: Scope): Promise<EventDraft[]>;
  /** Creates canvas number `number`, by default the first in `scope`. */
  create(number?: number, overrides?: Partial<NewCanvasRow>, of?: Scope): Promise<string>;
  /** Commits to the first canvas. */
  commit(base_rev: number, overrides?: Partial<DocumentCommit>): Promise<CommitOutcome>;
  /** The first canvas at a revision. Default: its head. */
  state(rev?: number): Promise<CanvasSnapshot>;
}

/** Opens a repository before each case and closes it afterwards. */
export function prepareFixture(
  kit: ConformanceKit,
  open: () => Promise<OpenedCanvasRepository>,
): Fixture {
  let opened: OpenedCanvasRepository | undefined;
  kit.beforeEach(async () => {
    opened = await open();
  });
  kit.afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  const present = (): OpenedCanvasRepository => {
    if (opened === undefined) throw new Error('The repository is open inside a test only');
    return opened;
  };

  const fixture: Fixture = {
    kit,
    get repository() {
      return present().repository;
    },
    events: (of = scope) => present().readEvents(of),
    async create(number = 1, overrides = {}, of = scope) {
      const canvas = newCanvas(number, overrides);
      const event = newEvent(number, canvas.canvas_id, 'canvas.created');
      await fixture.repository.createCanvas(of, canvas, event);
      return canvas.canvas_id;
    },
    commit: (base_rev, overrides = {}) =>
      fixture.repository.commit(scope, canvasRefOf(1), newCommit(base_rev, overrides)),
    async state(rev) {
      const options = rev === undefined ? {} : { rev };
      const state = await fixture.repository.readCanvas(scope, canvasId(1), options);
      if (state === null) throw new Error('The canvas is missing');
      return state;
    },
  };
  return fixture;
}

/** The values of a snapshot as `{ 'element path': value }`, the root's as `root path`. */
export function valuesOf(state: DocumentSnapshot): Record<string, JsonValue> {
  return Object.fromEntries(
    state.values.map((row) => [`${row.element_id ?? 'root'} ${row.token_path}`, row.value]),
  );
}

/** The elements of a snapshot as `id@index`, by id. */
export function elementsOf(state: CanvasSnapshot): string[] {
  return state.elements.map((row) => `${row.element_id}@${String(row.index)}`).sort();
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventDraft, Scope } from '@northstar/contracts';
import {
  canvasModelConformance,
  canvasRepositoryConformance,
  type OpenedCanvasRepository,
} from '../src/conformance/index.js';
import { canvasId, canvasRefOf, newCommit, newEvent, scope } from '../src/conformance/samples.js';
import { newCanvas } from '../src/conformance/samples.js';
import { MemoryCanvasRepository } from '../src/memory/memory-canvas-repository.js';
import { seedFrom } from '@northstar/contracts/random';

const projectOf = ({ tenant_id, project_id }: Scope) => `${tenant_id}/${project_id}`;

const kit = { describe, it, beforeEach, afterEach, expect };

async function open(): Promise<OpenedCanvasRepository> {
  const log: { project: string; event: EventDraft }[] = [];
  const repository = new MemoryCanvasRepository({
    onEvents: (of, events) =>
      log.push(...events.map((event) => ({ project: projectOf(of), event }))),
  });
  return {
    repository,
    readEvents: async (of) =>
      log.filter((entry) => entry.project === projectOf(of)).map((entry) => entry.event),
    close: async () => undefined,
  };
}

canvasRepositoryConformance(kit, open);

const seed = seedFrom(process.env['SEED']);
canvasModelConformance(kit, open, { seed, steps: 60, writers: 6 });
for (let run = 1; run <= 4; run += 1) canvasModelConformance(kit, open, { seed: seed + run });

describe('MemoryCanvasRepository', () => {
  it('changes nothing when its event cannot be delivered', async () => {
    let full = false;
    const repository = new MemoryCanvasRepository({
      onEvents: () => {
        if (full) throw new Error('The log is full');
      },
    });
    await repository.createCanvas(scope, newCanvas(1), newEvent(1, canvasId(1)));
    full = true;
    await expect(repository.commit(scope, canvasRefOf(1), newCommit(0))).rejects.toThrow('full');
    await expect(
      repository.deleteCanvas(scope, canvasId(1), newEvent(2, canvasId(1))),
    ).rejects.toThrow('full');
    expect(await repository.getCanvas(scope, canvasId(1))).toMatchObject({ head_rev: 0 });
  });
});

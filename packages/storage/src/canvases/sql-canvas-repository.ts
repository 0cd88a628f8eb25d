import type { CanvasRepository } from '@northstar/tokens';
import type { Database } from '../database/database.js';
import { readImport } from './canvas-imports.js';
import { commitCanvas } from './commit-canvas.js';
import { createCanvas, deleteCanvas } from './create-canvas.js';
import { gatherCanvases } from './gather-canvases.js';
import { getCanvas, listCanvases } from './list-canvases.js';
import { readCanvas } from './read-canvas.js';
import { readLayers, readSurfaceLayers } from './read-layers.js';
import { findLogEvent, findLoggedKey, readLog } from './read-log.js';
import { scanValues } from './scan-values.js';
import { trimLogs } from './trim-logs.js';

/** Canvases in SQL. */
export function createSqlCanvasRepository(database: Database): CanvasRepository {
  return {
    async createCanvas(scope, canvas, event, idempotency) {
      const made = await createCanvas(database.for(scope), scope, canvas, event, idempotency);
      return { canvas: made.result, replayed: made.replayed };
    },
    getCanvas: (scope, canvas_id) => getCanvas(database.for(scope), scope, canvas_id),
    listCanvases: (scope, page) => listCanvases(database.for(scope), scope, page),
    deleteCanvas: (scope, canvas_id, event) =>
      deleteCanvas(database.for(scope), scope, canvas_id, event),
    commit: (scope, canvas_id, commit) =>
      commitCanvas(database.for(scope), scope, canvas_id, commit),
    readCanvas: (scope, canvas_id, options = {}) =>
      readCanvas(database.for(scope), scope, canvas_id, options),
    readLog: (scope, canvas_id, options) => readLog(database.for(scope), scope, canvas_id, options),
    findLogEvent: (scope, canvas_id, event_id) =>
      findLogEvent(database.for(scope), scope, canvas_id, event_id),
    findLogKey: async (scope, canvas_id, key) =>
      (await findLoggedKey(database.for(scope), scope, canvas_id, key)) ?? null,
    readImport: (scope, canvas_id, rev) => readImport(database.for(scope), scope, canvas_id, rev),
    readLayers: (scope, options = {}) => readLayers(database.for(scope), scope, options),
    readSurfaceLayers: (scope, { limit }) => readSurfaceLayers(database.for(scope), scope, limit),
    gatherCanvases: (scope, token_paths, options) =>
      gatherCanvases(database.for(scope), scope, token_paths, options),
    scanValues: (scope, page) => scanValues(database.for(scope), scope, page),
    trimLogs: (before) => trimLogs(database, before),
  };
}

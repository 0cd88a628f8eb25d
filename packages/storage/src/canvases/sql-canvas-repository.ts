import type { CanvasRepository } from '@northstar/tokens';
import type { Database } from '../database/database.js';
import { commitDocument } from './commit-document.js';
import { createCanvas, deleteCanvas } from './create-and-delete-canvas.js';
import { groupCanvases } from './group-canvases.js';
import { readImport } from './imports.js';
import { getCanvas, listCanvases } from './list-canvases.js';
import { readCanvas, readLayer } from './read-document.js';
import { readLayers } from './read-layers.js';
import { findCommit, readLog } from './read-log.js';
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
    commit: (scope, document, commit) =>
      commitDocument(database.for(scope), scope, document, commit),
    readCanvas: (scope, canvas_id, options = {}) =>
      readCanvas(database.for(scope), scope, canvas_id, options),
    readLayer: (scope, layer, options = {}) =>
      readLayer(database.for(scope), scope, layer, options),
    readLayers: (scope, options = {}) => readLayers(database.for(scope), scope, options),
    readLog: (scope, document, options) => readLog(database.for(scope), scope, document, options),
    findCommit: (scope, document, key) => findCommit(database.for(scope), scope, document, key),
    readImport: (scope, document, rev) => readImport(database.for(scope), scope, document, rev),
    groupCanvases: (scope, token_paths, options) =>
      groupCanvases(database.for(scope), scope, token_paths, options),
    scanValues: (scope, page) => scanValues(database.for(scope), scope, page),
    trimLogs: (before) => trimLogs(database, before),
  };
}

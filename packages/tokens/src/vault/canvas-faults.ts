import { EnginesError } from '@northstar/contracts';

export function canvasNotFound(canvas_id: string): EnginesError {
  return new EnginesError('canvas.not_found', `There is no canvas ${canvas_id}`, {
    errors: [
      {
        path: 'canvas_id',
        reason: 'no canvas of this project has this id',
        expected: 'a canvas_id of GET /canvas',
        got: canvas_id,
      },
    ],
  });
}

export function elementNotFound(element_id: string, path: string): EnginesError {
  return new EnginesError('element.not_found', `There is no element ${element_id} on the canvas`, {
    errors: [
      {
        path,
        reason: 'no element of this canvas has this id',
        expected: 'an element_id of the canvas, as its snapshot lists them',
        got: element_id,
      },
    ],
  });
}

export function revUnknown(rev: number, head_rev: number): EnginesError {
  return new EnginesError('canvas.rev_unknown', `The canvas has not reached revision ${rev}`, {
    errors: [
      {
        path: 'rev',
        reason: 'the canvas has not reached this revision',
        expected: `a revision from 0 to ${head_rev}`,
        got: rev,
        nearest: head_rev,
      },
    ],
  });
}

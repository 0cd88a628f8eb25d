import { citeContract, EnginesError, RevertArgs } from '@northstar/contracts';
import type { JsonValue, ScopeLayer } from '@northstar/contracts';
import type { DocumentRef } from '../ports/document-ref.js';

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

export function revUnknown(rev: number, head_rev: number, path = 'query.rev'): EnginesError {
  return new EnginesError('canvas.rev_unknown', `There is no revision ${rev} yet`, {
    errors: [
      {
        path,
        reason: 'is greater than the newest revision',
        expected: `a revision from 0 to ${head_rev}`,
        got: rev,
        nearest: head_rev,
      },
    ],
  });
}

/** The error of a caller who may write one project only (CallContext, may_write_tenant). */
export function tenantDenied(ref: DocumentRef): EnginesError {
  return new EnginesError('scope.denied', 'The layer of the tenant changes all of its projects', {
    errors: [
      {
        path: ref.kind === 'tenant_layer' ? 'layer' : 'command.args',
        reason: 'changes what all projects share, and the caller may change one project only',
        expected: 'a key for the whole tenant, or the layer project or surface',
      },
    ],
  });
}

/** The error of a promotion whose layer is at another revision (TOKENS, PromoteArgs). */
export function layerConflict(
  layer: ScopeLayer,
  layer_base_rev: number,
  current_rev: number,
): EnginesError {
  const message = `The ${layer} layer is at revision ${current_rev}, not at ${layer_base_rev}`;
  return new EnginesError('layer.conflict', message, {
    extensions: { layer, current_rev },
    errors: [
      {
        path: 'command.args.layer_base_rev',
        reason: `the layer is at revision ${current_rev}`,
        expected: 'the newest revision of the layer; absent to accept any revision',
        got: layer_base_rev,
        nearest: current_rev,
      },
    ],
  });
}

/** TOKENS, RevertArgs. */
export function revertInvalid(problem: {
  path: string;
  reason: string;
  expected?: string;
  got: JsonValue;
  nearest?: JsonValue;
}): EnginesError {
  const expected = 'to_rev alone, or actor and since_rev';
  return new EnginesError('revert.invalid', `Invalid revert: ${problem.reason}`, {
    errors: [{ expected, ...problem, contract: citeContract(RevertArgs) }],
  });
}

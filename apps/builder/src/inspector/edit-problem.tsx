import type { JsonValue } from '@northstar/contracts';
import type { Failure } from '../engines/failure.js';

interface EditProblemProps {
  id: string;
  failure: Failure;
  onUse: (nearest: JsonValue) => void;
  onDismiss: () => void;
}

/** Shows why the engines rejected a value, and offers the nearest valid value. */
export function EditProblem({ id, failure, onUse, onDismiss }: EditProblemProps) {
  const [detail] = failure.details;
  const nearest = detail?.nearest;
  return (
    <div className="edit-problem" id={id} role="alert">
      <p className="edit-problem-reason">{detail?.reason ?? failure.message}</p>
      {detail?.expected !== undefined && (
        <p className="edit-problem-expected">
          Expected: <span>{detail.expected}</span>
        </p>
      )}
      <div className="edit-problem-actions">
        {nearest !== undefined && (
          <button type="button" className="button" onClick={() => onUse(nearest)}>
            Use {typeof nearest === 'string' ? nearest : JSON.stringify(nearest)}
          </button>
        )}
        <button type="button" className="button button-quiet" onClick={onDismiss}>
          Dismiss
        </button>
        {detail?.contract !== undefined && <cite>{detail.contract}</cite>}
      </div>
    </div>
  );
}

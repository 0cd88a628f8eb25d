import type { JsonValue } from '@northstar/contracts';
import type { Fault } from '../engines/fault.js';

interface RefusalProps {
  id: string;
  fault: Fault;
  onUse: (nearest: JsonValue) => void;
  onDismiss: () => void;
}

/** Why the engines refused a value, in their own words, with the nearest that they would take. */
export function Refusal({ id, fault, onUse, onDismiss }: RefusalProps) {
  const [detail] = fault.details;
  const nearest = detail?.nearest;
  return (
    <div className="refusal" id={id} role="alert">
      <p className="refusal-reason">{detail?.reason ?? fault.message}</p>
      {detail?.expected !== undefined && (
        <p className="refusal-expected">
          Expected: <span>{detail.expected}</span>
        </p>
      )}
      <div className="refusal-actions">
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

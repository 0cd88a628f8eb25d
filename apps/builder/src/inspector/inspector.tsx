import type { JsonValue } from '@northstar/contracts';
import type { ReadyCanvas } from '../canvas/canvas-state.js';
import { TokenField } from './token-field.js';
import { blockTokenGroups } from './token-groups.js';

interface InspectorProps {
  canvas: ReadyCanvas;
  onEdit: (path: string, value: JsonValue) => void;
  onDismiss: (path: string) => void;
}

/** Shows every token of the block with the editor of its definition. */
export function Inspector({ canvas, onEdit, onDismiss }: InspectorProps) {
  return (
    <div className="inspector">
      {blockTokenGroups(canvas, 'multi21').map((group) => (
        <section key={group.name} className="token-group" aria-label={group.label}>
          <h3>{group.label}</h3>
          {group.tokens.map((token) => (
            <TokenField
              key={token.token_path}
              token={token}
              edit={canvas.edits.get(token.token_path)}
              onEdit={onEdit}
              onDismiss={onDismiss}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

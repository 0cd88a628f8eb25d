import type { JsonValue, ResolvedToken } from '@northstar/contracts';
import { useId } from 'react';
import type { Edit } from '../canvas/canvas-state.js';
import { Editor } from './editors/editor.js';
import { Refusal } from './refusal.js';
import { SourceBadge } from './source-badge.js';

interface TokenFieldProps {
  token: ResolvedToken;
  edit: Edit | undefined;
  onEdit: (path: string, value: JsonValue) => void;
  onDismiss: (path: string) => void;
}

/** One token: its label, where its value comes from, its editor, and what was wrong with an edit. */
export function TokenField({ token, edit, onEdit, onDismiss }: TokenFieldProps) {
  const { definition, token_path: path } = token;
  const id = useId();
  const hintId = `${id}-hint`;
  const faultId = `${id}-fault`;
  const refused = edit?.status === 'refused';
  return (
    <div
      className="field"
      data-token={path}
      data-editor={definition.editor}
      data-state={edit?.status ?? 'stored'}
    >
      <div className="field-head">
        <label htmlFor={id} title={path}>
          {definition.label}
        </label>
        {edit?.status === 'saving' && (
          <span className="saving" role="status">
            Saving…
          </span>
        )}
        <SourceBadge source={token.source} />
      </div>
      <Editor
        id={id}
        definition={definition}
        value={edit === undefined ? token.value : edit.value}
        invalid={refused}
        describedBy={refused ? `${hintId} ${faultId}` : hintId}
        onEdit={(value) => onEdit(path, value)}
      />
      <p className="hint" id={hintId}>
        {definition.meaning}
      </p>
      {refused && (
        <Refusal
          id={faultId}
          fault={edit.fault}
          onUse={(nearest) => onEdit(path, nearest)}
          onDismiss={() => onDismiss(path)}
        />
      )}
    </div>
  );
}

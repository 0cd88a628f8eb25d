import type { JsonValue, ResolvedToken } from '@northstar/contracts';
import { useId } from 'react';
import type { Edit } from '../canvas/canvas-state.js';
import { Editor } from './editors/editor.js';
import { EditProblem } from './edit-problem.js';
import { SourceBadge } from './source-badge.js';

interface TokenFieldProps {
  token: ResolvedToken;
  edit: Edit | undefined;
  onEdit: (path: string, value: JsonValue) => void;
  onDismiss: (path: string) => void;
}

/** Shows one token: its label, the source of its value, its editor, and why an edit was rejected. */
export function TokenField({ token, edit, onEdit, onDismiss }: TokenFieldProps) {
  const { definition, token_path: path } = token;
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-failure`;
  const rejected = edit?.status === 'rejected';
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
        invalid={rejected}
        describedBy={rejected ? `${hintId} ${problemId}` : hintId}
        onEdit={(value) => onEdit(path, value)}
      />
      <p className="hint" id={hintId}>
        {definition.meaning}
      </p>
      {rejected && (
        <EditProblem
          id={problemId}
          failure={edit.failure}
          onUse={(nearest) => onEdit(path, nearest)}
          onDismiss={() => onDismiss(path)}
        />
      )}
    </div>
  );
}

import { useState } from 'react';
import type { EditorProps } from './editor-props.js';
import { DraftInput } from './draft-input.js';

/** Edits one line of text. */
export function InputEditor(props: EditorProps) {
  return (
    <DraftInput
      className="text-field"
      type="text"
      id={props.id}
      value={typeof props.value === 'string' ? props.value : ''}
      placeholder="none"
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onCommit={props.onEdit}
    />
  );
}

/** Edits a color with the browser's color picker, and as text for any CSS color. */
export function ColorEditor(props: EditorProps) {
  const text = typeof props.value === 'string' ? props.value : '';
  return (
    <div className="color-editor">
      <input
        type="color"
        aria-label={`Pick ${props.definition.label}`}
        value={/^#[0-9a-f]{6}$/i.test(text) ? text : '#000000'}
        onChange={(event) => props.onEdit(event.target.value)}
      />
      <InputEditor {...props} />
    </div>
  );
}

/** Edits several lines of text; reports them when the person leaves the field. */
export function TextareaEditor(props: EditorProps) {
  const text = typeof props.value === 'string' ? props.value : '';
  return <DraftArea {...props} text={text} onCommit={props.onEdit} />;
}

/** Edits lists and objects as JSON. Invalid JSON stays in the field and is not reported. */
export function JsonEditor(props: EditorProps) {
  const text = props.value === null ? '' : JSON.stringify(props.value, null, 2);
  return (
    <DraftArea
      {...props}
      text={text}
      onCommit={(written) => {
        const parsed = parseJson(written);
        if (parsed === undefined) return false;
        props.onEdit(parsed);
        return true;
      }}
    />
  );
}

interface DraftAreaProps extends Omit<EditorProps, 'onEdit' | 'definition' | 'value'> {
  text: string;
  /** Returns false when the text is not valid; it then stays in the field. */
  onCommit: (text: string) => boolean | void;
}

function DraftArea({ id, text, invalid, describedBy, onCommit }: DraftAreaProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <textarea
      className="text-field text-area"
      id={id}
      rows={2}
      value={draft ?? text}
      aria-invalid={invalid || draft !== null}
      aria-describedby={describedBy}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (draft === null || draft === text || onCommit(draft) !== false) setDraft(null);
      }}
    />
  );
}

function parseJson(text: string): EditorProps['value'] | undefined {
  try {
    return JSON.parse(text) as EditorProps['value'];
  } catch {
    return undefined;
  }
}

import { useState } from 'react';
import type { EditorProps } from './editor-props.js';
import { SettledInput } from './settled-input.js';

/** One line. */
export function InputEditor(props: EditorProps) {
  return (
    <SettledInput
      className="text-field"
      type="text"
      id={props.id}
      value={typeof props.value === 'string' ? props.value : ''}
      placeholder="none"
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onSettle={props.onEdit}
    />
  );
}

/** A color: the browser's picker, and the value as text for all that CSS can say. */
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

/** Many lines; grows as they are written and is taken when its writer leaves it. */
export function TextareaEditor(props: EditorProps) {
  const text = typeof props.value === 'string' ? props.value : '';
  return <SettledArea {...props} text={text} onSettle={props.onEdit} />;
}

/** Lists and objects, as JSON; what is not JSON stays in the field until it is. */
export function JsonEditor(props: EditorProps) {
  const text = props.value === null ? '' : JSON.stringify(props.value, null, 2);
  return (
    <SettledArea
      {...props}
      text={text}
      onSettle={(written) => {
        const parsed = parseJson(written);
        if (parsed === undefined) return false;
        props.onEdit(parsed);
        return true;
      }}
    />
  );
}

interface SettledAreaProps extends Omit<EditorProps, 'onEdit' | 'definition' | 'value'> {
  text: string;
  /** False when what was written cannot be taken yet. */
  onSettle: (text: string) => boolean | void;
}

function SettledArea({ id, text, invalid, describedBy, onSettle }: SettledAreaProps) {
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
        if (draft === null || draft === text || onSettle(draft) !== false) setDraft(null);
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

import type { EditorProps } from './editor-props.js';

/** Edits true or false with a switch. */
export function ToggleEditor(props: EditorProps) {
  return (
    <input
      className="toggle"
      type="checkbox"
      role="switch"
      id={props.id}
      checked={props.value === true}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onEdit(event.target.checked)}
    />
  );
}

/** Edits a value by choosing one of the definition's options. */
export function SelectEditor(props: EditorProps) {
  const options = props.definition.type.options ?? [];
  const value = typeof props.value === 'string' ? props.value : '';
  return (
    <select
      className="text-field"
      id={props.id}
      value={value}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onEdit(event.target.value)}
    >
      {!options.includes(value) && <option value={value}>{value === '' ? 'none' : value}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  );
}

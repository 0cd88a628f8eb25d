import { lengthUnits, readLength, writeLength } from '../css-length.js';
import type { EditorProps } from './editor-props.js';
import { NumberField } from './number-field.js';
import { InputEditor } from './text-editors.js';

/**
 * Edits a CSS length as a number and a unit, with a slider while the value has the unit of its
 * bounds. Any other value, such as `auto`, is edited as text.
 */
export function LengthEditor(props: EditorProps) {
  const length = readLength(props.value);
  if (length === null && props.value !== null) return <InputEditor {...props} />;
  const { type, label } = props.definition;
  const { amount, unit } = length ?? { amount: 0, unit: type.unit ?? 'px' };
  const units: readonly string[] = lengthUnits;
  const bounded = unit === (type.unit ?? 'px') && type.min !== undefined && type.max !== undefined;
  const edit = (next: number) => props.onEdit(writeLength({ amount: next, unit }));
  return (
    <div className="slider-editor">
      {bounded && (
        <input
          type="range"
          id={props.id}
          min={type.min}
          // The upper bound may be huge; designs use values near the lower bound.
          max={Math.min(type.max ?? 100, Math.max(64, amount))}
          step={type.step ?? 1}
          value={amount}
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
          onChange={(event) => edit(event.target.valueAsNumber)}
        />
      )}
      <NumberField
        {...(bounded ? { label: `${label}, exactly` } : { id: props.id })}
        value={length === null ? null : amount}
        step={type.step ?? 'any'}
        invalid={props.invalid}
        describedBy={props.describedBy}
        onEdit={edit}
      />
      <select
        className="unit-select"
        aria-label={`Unit of ${label}`}
        value={unit}
        onChange={(event) => props.onEdit(writeLength({ amount, unit: event.target.value }))}
      >
        {(units.includes(unit) ? units : [unit, ...units]).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

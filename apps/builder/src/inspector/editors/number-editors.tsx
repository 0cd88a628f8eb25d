import { sliderStep } from '../editor-choice.js';
import type { EditorProps } from './editor-props.js';
import { NumberField } from './number-field.js';

/** Edits a number with a slider between its bounds, and a numeric field for exact values. */
export function SliderEditor(props: EditorProps) {
  const { definition, value, onEdit } = props;
  const { min = 0, max = 100, unit } = definition.type;
  const amount = typeof value === 'number' ? value : null;
  return (
    <div className="slider-editor">
      <input
        type="range"
        id={props.id}
        min={min}
        max={max}
        step={sliderStep(definition)}
        value={amount ?? min}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onChange={(event) => onEdit(event.target.valueAsNumber)}
      />
      <NumberField
        label={`${definition.label}, exactly`}
        value={amount}
        min={min}
        max={max}
        step={sliderStep(definition)}
        invalid={props.invalid}
        describedBy={props.describedBy}
        onEdit={onEdit}
      />
      {unit !== undefined && <span className="unit">{unit}</span>}
    </div>
  );
}

/** Edits a number without both bounds in a numeric field. */
export function NumberEditor(props: EditorProps) {
  const { type } = props.definition;
  return (
    <div className="slider-editor">
      <NumberField
        id={props.id}
        value={typeof props.value === 'number' ? props.value : null}
        min={type.min}
        max={type.max}
        step={type.step ?? (type.kind === 'integer' ? 1 : 'any')}
        invalid={props.invalid}
        describedBy={props.describedBy}
        onEdit={props.onEdit}
      />
      {type.unit !== undefined && <span className="unit">{type.unit}</span>}
    </div>
  );
}

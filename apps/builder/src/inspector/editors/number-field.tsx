import { DraftInput } from './draft-input.js';

interface NumberFieldProps {
  id?: string;
  label?: string;
  value: number | null;
  min?: number | undefined;
  max?: number | undefined;
  step: number | 'any';
  invalid: boolean;
  describedBy: string;
  onEdit: (value: number) => void;
}

/**
 * A numeric field. Its bounds limit its arrow buttons only; a number outside them is sent, because
 * the engines explain best why it is invalid.
 */
export function NumberField(props: NumberFieldProps) {
  return (
    <DraftInput
      className="number-field"
      type="number"
      id={props.id}
      aria-label={props.label}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      value={props.value === null ? '' : String(props.value)}
      min={props.min}
      max={props.max}
      step={props.step}
      onCommit={(text) => {
        if (text.trim() !== '' && Number.isFinite(Number(text))) props.onEdit(Number(text));
      }}
    />
  );
}

import { SettledInput } from './settled-input.js';

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
 * A numeric field. Bounds guide its arrows; a number outside them is sent all the same, since
 * the engines say best what is wrong with it.
 */
export function NumberField(props: NumberFieldProps) {
  return (
    <SettledInput
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
      onSettle={(text) => {
        if (text.trim() !== '' && Number.isFinite(Number(text))) props.onEdit(Number(text));
      }}
    />
  );
}

import { useState, type InputHTMLAttributes, type KeyboardEvent } from 'react';

interface SettledInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onKeyUp'
> {
  value: string;
  /** Called with what was written once its writer is done: Enter, leaving, an arrow in a number. */
  onSettle: (text: string) => void;
}

/** One line that is taken when it is finished, so that no half-written value is sent. */
export function SettledInput({ value, onSettle, ...rest }: SettledInputProps) {
  const [draft, setDraft] = useState<string | null>(null);

  function settle() {
    if (draft !== null && draft !== value) onSettle(draft);
    setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setDraft(null);
  }

  function onKeyUp(event: KeyboardEvent) {
    const stepped = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (stepped && rest.type === 'number') settle();
  }

  return (
    <input
      {...rest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    />
  );
}

import { useState, type InputHTMLAttributes, type KeyboardEvent } from 'react';

interface DraftInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'onKeyUp'
> {
  value: string;
  /** Called when the person finishes the text: Enter, leaving the field, an arrow key in a number. */
  onCommit: (text: string) => void;
}

/** A text field that reports its text when it is finished, so that no partial value is sent. */
export function DraftInput({ value, onCommit, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);

  function commit() {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
  }

  function onKeyUp(event: KeyboardEvent) {
    const stepped = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (stepped && rest.type === 'number') commit();
  }

  return (
    <input
      {...rest}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
    />
  );
}

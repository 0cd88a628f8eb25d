import type { JsonValue, TokenDefinitionView } from '@northstar/contracts';

/** The props of every editor: it shows the value and calls `onEdit` when a person changes it. */
export interface EditorProps {
  /** The id of its main control, which the label points at. */
  id: string;
  definition: TokenDefinitionView;
  value: JsonValue;
  invalid: boolean;
  /** Ids of the texts that explain it. */
  describedBy: string;
  onEdit: (value: JsonValue) => void;
}

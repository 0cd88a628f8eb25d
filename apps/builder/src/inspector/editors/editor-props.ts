import type { JsonValue, TokenDefinitionView } from '@northstar/contracts';

/** What every editor gets: it draws the value and says when a person changed it. */
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

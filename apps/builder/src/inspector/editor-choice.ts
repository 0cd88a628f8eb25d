import type { TokenDefinitionView } from '@northstar/contracts';

/** The controls that the inspector has; each draws itself from a definition alone. */
export type EditorKind =
  'slider' | 'number' | 'toggle' | 'select' | 'color' | 'length' | 'input' | 'textarea' | 'json';

/**
 * The control for a token: the one its definition names (TOKENS, TokenEditor), or a humbler one
 * when the definition lacks what that control needs, such as a slider without both bounds.
 */
export function chooseEditor({ editor, type }: TokenDefinitionView): EditorKind {
  switch (editor) {
    case 'slider':
      return type.min !== undefined && type.max !== undefined ? 'slider' : 'number';
    case 'select':
      return type.options !== undefined && type.options.length > 0 ? 'select' : 'input';
    case 'list':
    case 'object':
      return 'json';
    case 'toggle':
    case 'color':
    case 'length':
    case 'input':
    case 'textarea':
      return editor;
  }
}

/** How far one step of a slider goes: the definition's step, 1 for integers, a hundredth else. */
export function sliderStep({ type }: TokenDefinitionView): number {
  if (type.step !== undefined) return type.step;
  if (type.kind === 'integer') return 1;
  return ((type.max ?? 100) - (type.min ?? 0)) / 100;
}

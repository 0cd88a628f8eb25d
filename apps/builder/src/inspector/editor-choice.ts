import type { TokenDefinitionView } from '@northstar/contracts';

/** The controls of the inspector. */
export type EditorKind =
  'slider' | 'number' | 'toggle' | 'select' | 'color' | 'length' | 'input' | 'textarea' | 'json';

/**
 * Returns the control for a token: the editor of its definition, or a simpler one when the
 * definition has not all that the editor needs, such as both bounds of a slider.
 */
export function chooseEditor({ editor, type }: TokenDefinitionView): EditorKind {
  switch (editor) {
    case 'slider':
      return type.min !== undefined && type.max !== undefined ? 'slider' : 'number';
    case 'select':
      return type.options !== undefined && type.options.length > 0 ? 'select' : 'input';
    case 'toggle':
    case 'color':
    case 'length':
    case 'input':
    case 'textarea':
      return editor;
    case 'list':
    case 'object':
    // A newer host may have editors that this page does not know: their values are edited as JSON.
    default:
      return 'json';
  }
}

/** Returns the step of a slider: the definition's step, 1 for integers, otherwise 1 % of the range. */
export function sliderStep({ type }: TokenDefinitionView): number {
  if (type.step !== undefined) return type.step;
  if (type.kind === 'integer') return 1;
  return ((type.max ?? 100) - (type.min ?? 0)) / 100;
}

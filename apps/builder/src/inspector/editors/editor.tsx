import type { ComponentType } from 'react';
import { chooseEditor, type EditorKind } from '../editor-choice.js';
import { SelectEditor, ToggleEditor } from './choice-editors.js';
import type { EditorProps } from './editor-props.js';
import { LengthEditor } from './length-editor.js';
import { NumberEditor, SliderEditor } from './number-editors.js';
import { ColorEditor, InputEditor, JsonEditor, TextareaEditor } from './text-editors.js';

const editors: Readonly<Record<EditorKind, ComponentType<EditorProps>>> = {
  slider: SliderEditor,
  number: NumberEditor,
  toggle: ToggleEditor,
  select: SelectEditor,
  color: ColorEditor,
  length: LengthEditor,
  input: InputEditor,
  textarea: TextareaEditor,
  json: JsonEditor,
};

/** The editor of a token, chosen by its definition. */
export function Editor(props: EditorProps) {
  const Chosen = editors[chooseEditor(props.definition)];
  return <Chosen {...props} />;
}

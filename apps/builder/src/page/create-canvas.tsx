import type { CanvasState } from '../canvas/canvas-state.js';
import { Notice } from './notice.js';

interface CreateCanvasProps {
  state: Extract<CanvasState, { status: 'missing' }>;
  canvasId: string;
  onCreate: () => void;
}

/** Shown when the canvas or its block does not exist; offers to create it. */
export function CreateCanvas({ state, canvasId, onCreate }: CreateCanvasProps) {
  const texts =
    state.part === 'canvas'
      ? { title: 'This page does not exist yet', label: 'Create this page' }
      : { title: 'This page has no Multi-21 block yet', label: 'Add the block' };
  return (
    <Notice
      title={texts.title}
      action={{
        label: state.creating ? 'Creating…' : texts.label,
        run: onCreate,
        busy: state.creating,
      }}
    >
      {state.failure === null ? <code>{canvasId}</code> : state.failure.message}
    </Notice>
  );
}

import type { CanvasState } from '../canvas/canvas-state.js';
import { Notice } from './notice.js';

interface MakeCanvasProps {
  state: Extract<CanvasState, { status: 'missing' }>;
  canvasId: string;
  onMake: () => void;
}

/** Shown where the canvas or its block does not exist: offers to make it. */
export function MakeCanvas({ state, canvasId, onMake }: MakeCanvasProps) {
  const wanted =
    state.lack === 'canvas'
      ? { title: 'This page does not exist yet', label: 'Make this page' }
      : { title: 'This page has no Multi-21 block yet', label: 'Add the block' };
  return (
    <Notice
      title={wanted.title}
      action={{
        label: state.making ? 'Making…' : wanted.label,
        run: onMake,
        busy: state.making,
      }}
    >
      {state.fault === null ? <code>{canvasId}</code> : state.fault.message}
    </Notice>
  );
}

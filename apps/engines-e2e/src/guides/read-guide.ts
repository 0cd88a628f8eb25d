import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

/** A command of a guide, as a reader pastes it into a shell, and the answer that the guide shows. */
export interface GuideStep {
  command: string;
  /** The heading above the command. */
  title: string;
  /** The answer; undefined when the guide shows none. */
  expected: unknown;
}

/** Returns the `sh` blocks of a guide in order, each with the `json` block after it, if any. */
export function guideSteps(guide: string): GuideStep[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const steps: GuideStep[] = [];
  let title = '';
  for (const [, heading, language, block] of text.matchAll(
    /^#+ (.+)$|^```(sh|json)\n([\s\S]*?)^```$/gm,
  )) {
    if (heading !== undefined) title = heading;
    else if (language === 'sh') steps.push({ command: block ?? '', title, expected: undefined });
    else {
      const step = steps.at(-1);
      if (step === undefined || step.expected !== undefined) {
        throw new Error(`An answer under "${title}" has no command before it`);
      }
      step.expected = JSON.parse(block ?? '');
    }
  }
  return steps;
}

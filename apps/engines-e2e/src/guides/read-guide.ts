import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/start-host.js';

/** A command of a guide, as a reader would paste it into a shell, and the answer shown below it. */
export interface GuideStep {
  command: string;
  /** The heading that it stands under. */
  title: string;
  /** Undefined where the guide shows none. */
  shown: unknown;
}

/** The `sh` blocks of a guide in their order, each with the `json` block that follows it, if any. */
export function guideSteps(guide: string): GuideStep[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const steps: GuideStep[] = [];
  let title = '';
  for (const [, heading, language, block] of text.matchAll(
    /^#+ (.+)$|^```(sh|json)\n([\s\S]*?)^```$/gm,
  )) {
    if (heading !== undefined) title = heading;
    else if (language === 'sh') steps.push({ command: block ?? '', title, shown: undefined });
    else {
      const step = steps.at(-1);
      if (step === undefined || step.shown !== undefined) {
        throw new Error(`Under "${title}" an answer follows no command`);
      }
      step.shown = JSON.parse(block ?? '');
    }
  }
  return steps;
}

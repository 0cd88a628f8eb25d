import type { Phase } from './phase.js';

export interface ReadinessAnswer {
  readonly status: 'ready' | 'starting' | 'stopping' | 'failing';
  /** A part and how it is: `ok`, or what is wrong. */
  readonly checks: Record<string, string>;
}

export interface Readiness {
  ask(): Promise<ReadinessAnswer>;
}

/** Resolves when the part can be reached, rejects when it cannot. */
export type Check = () => Promise<void>;

/**
 * Whether this copy should get requests: it has started, is not stopping, and every part answers
 * within `limitMs`. What is wrong with a part is told in a word: the log has the details.
 */
export function createReadiness(
  phase: Phase,
  parts: Readonly<Record<string, Check>>,
  limitMs: number,
): Readiness {
  return {
    async ask() {
      const asked = Object.entries(parts).map(async ([name, check]): Promise<[string, string]> => [
        name,
        await within(check, limitMs),
      ]);
      const checks = Object.fromEntries(await Promise.all(asked));
      if (phase.isStopping) return { status: 'stopping', checks };
      if (!phase.isReady) return { status: 'starting', checks };
      const failing = Object.values(checks).some((said) => said !== 'ok');
      return { status: failing ? 'failing' : 'ready', checks };
    },
  };
}

async function within(check: Check, limitMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${limitMs} ms`), limitMs);
  });
  const answer = check().then(
    () => 'ok',
    () => 'cannot be reached',
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

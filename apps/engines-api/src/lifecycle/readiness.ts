import type { Phase } from './phase.js';

export interface ReadinessAnswer {
  readonly status: 'ready' | 'starting' | 'stopping' | 'failing';
  /** Each part with `ok` or what is wrong. */
  readonly checks: Record<string, string>;
}

export interface Readiness {
  check(): Promise<ReadinessAnswer>;
}

/** Resolves when a part can be reached, otherwise rejects. */
export type Check = () => Promise<void>;

/**
 * Creates the readiness check. The host is ready when it has started, is not stopping, and every
 * part answers within `limitMs`. The answer has no details of a failure, because it is public.
 */
export function createReadiness(
  phase: Phase,
  parts: Readonly<Record<string, Check>>,
  limitMs: number,
): Readiness {
  return {
    async check() {
      const results = Object.entries(parts).map(
        async ([name, check]): Promise<[string, string]> => [name, await within(check, limitMs)],
      );
      const checks = Object.fromEntries(await Promise.all(results));
      if (phase.isStopping) return { status: 'stopping', checks };
      if (!phase.isReady) return { status: 'starting', checks };
      const failing = Object.values(checks).some((result) => result !== 'ok');
      return { status: failing ? 'failing' : 'ready', checks };
    },
  };
}

async function within(check: Check, limitMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer in ${limitMs} ms`), limitMs);
  });
  const answer = check().then(
    () => 'ok',
    () => 'cannot be reached',
  );
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

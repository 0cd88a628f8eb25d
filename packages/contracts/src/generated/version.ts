// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '2ecfb212645a3905432ff982e97e21724529cb9072bba7171d1cb20bd1e692f4';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.1', REALTIME: '1.0.0', TOKENS: '2.0.0' } as const;

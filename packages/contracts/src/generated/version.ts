// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '8a427d48afdb5575e73d04d533e30bb856ecdf8de1072b0231b6905a9cd9b55e';

export const contractVersions = { COMMON: '1.0.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.1.0' } as const;

// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '3779216f02dfc38d05a442cc149720266ca371355484843fdbdb7ee38b5ed6b2';

export const contractVersions = { COMMON: '1.2.0', FEEDS: '2.0.0', REALTIME: '1.0.1', TOKENS: '2.0.0' } as const;

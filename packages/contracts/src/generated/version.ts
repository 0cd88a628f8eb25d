// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '588093720116605191cb83a76163bbbc3f2a9d0ce82c1484b0dc1b3c7d28e1a2';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.1.0' } as const;

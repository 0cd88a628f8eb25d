// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '084473ff51c33f5e0e8368758f1212e1a911eeaf524ee592bc45f4c502e388b4';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.2.0' } as const;

// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'b4bb1d34ca8002feda29b2be5bb6a02b0161e72716f2991319b4643fe6d90d3c';

export const contractVersions = { COMMON: '1.0.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.0.0' } as const;

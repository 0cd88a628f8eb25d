// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'f25b4a9153c7ae69af2d76bdc665d4d3d5298c2ba3a29fad94dad1883c9563c2';

export const contractVersions = { COMMON: '1.0.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.0.0' } as const;

// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'e95ad06493c076c307f4f34733fb34e9173e4d0f97d979d5f3a18fbf308e79ca';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.1.0' } as const;

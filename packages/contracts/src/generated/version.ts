// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'c1f626460aec8b52a45113a257ae80612762ab989de48b53c8fe5bb00d13f977';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.2.0' } as const;

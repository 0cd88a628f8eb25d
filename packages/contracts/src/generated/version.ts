// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '4bf17b04ad7fbcd98aaccca67163f7023dcac9fef5b336abdf438ff8f9190e89';

export const contractVersions = { COMMON: '1.0.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.1.0' } as const;

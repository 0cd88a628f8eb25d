// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'a89942c9e821ddeff6ef575e837dda49f6ae8fc8d59a5d5a8459fdfae988122a';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.1', REALTIME: '1.0.0', TOKENS: '2.0.0' } as const;

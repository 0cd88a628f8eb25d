// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '1bf78497d8745d4be7caeab229de950e9bec0e9f749d344c0a38ff44eefe7d1c';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '2.0.0', REALTIME: '1.0.0', TOKENS: '2.0.0' } as const;

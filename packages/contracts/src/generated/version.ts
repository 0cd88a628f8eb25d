// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = '45d5924b371c93cfac7a98eb05f0436ff9814d9cb04e223713cb8001e9e7bfa0';

export const contractVersions = { COMMON: '1.0.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '1.1.0' } as const;

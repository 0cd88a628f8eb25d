// Compiled from contracts/*.md; edit those.

/** SHA-256 over every contract: equal hashes mean equal contracts. */
export const contractHash = 'a1f5e1872ca9e4c585da0dd8260f9503431ced72a3f625f46871c1dc7dc88069';

export const contractVersions = { COMMON: '1.1.0', FEEDS: '1.0.0', REALTIME: '1.0.0', TOKENS: '2.0.0' } as const;

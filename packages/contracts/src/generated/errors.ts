// Compiled from contracts/*.md; edit those.

/** Every error code, the HTTP status it is answered with and what it means. */
export const errorCodes = {
  'request.json_invalid': {
    status: 400,
    meaning: 'The body is not JSON',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 111 },
  },
  'request.unknown_field': {
    status: 400,
    meaning: 'The request holds a field that the contract does not know',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 112 },
  },
  'request.invalid': {
    status: 400,
    meaning: 'The request holds a value that the contract does not allow',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 113 },
  },
  'request.media_type': {
    status: 415,
    meaning: 'The operation does not accept a body of this media type',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 114 },
  },
  'request.too_large': {
    status: 413,
    meaning: 'The body is larger than the operation allows',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 115 },
  },
  'auth.missing': {
    status: 401,
    meaning: 'No key was sent',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 116 },
  },
  'auth.invalid': {
    status: 401,
    meaning: 'The key is unknown or revoked',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 117 },
  },
  'scope.missing': {
    status: 400,
    meaning: 'The request does not say which project it is about',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 118 },
  },
  'scope.invalid': {
    status: 400,
    meaning: 'The scope headers name no possible tenant, project or surface',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 119 },
  },
  'scope.denied': {
    status: 403,
    meaning: 'The key was made for another project',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 120 },
  },
  'route.not_found': {
    status: 404,
    meaning: 'No operation has this path',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 121 },
  },
  'method.not_allowed': {
    status: 405,
    meaning: 'The path is known, but not with this method',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 122 },
  },
  'cursor.invalid': {
    status: 400,
    meaning: 'The cursor was not made for this question by these engines',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 123 },
  },
  'cursor.expired': {
    status: 410,
    meaning: 'What the cursor points at is no longer kept',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 124 },
  },
  'precondition.required': {
    status: 428,
    meaning: 'A change needs If-Match with the ETag that was read',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 125 },
  },
  'precondition.failed': {
    status: 412,
    meaning: 'The thing has changed since it was read',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 126 },
  },
  'idempotency.mismatch': {
    status: 422,
    meaning: 'The idempotency key was used before with another request',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 127 },
  },
  'service.unavailable': {
    status: 503,
    meaning: 'A part that this needs cannot be reached now',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 128 },
  },
  'service.stopping': {
    status: 503,
    meaning: 'This copy is stopping; ask again',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 129 },
  },
  internal: {
    status: 500,
    meaning: 'A fault of the engines; the log has it under the request id',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 130 },
  },
  'request.head_too_large': {
    status: 431,
    meaning: 'The address and the headers are larger than 16 KiB',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 131 },
  },
  'request.expectation': {
    status: 417,
    meaning: 'Expect asks for something other than 100-continue',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 132 },
  },
  'request.timeout': {
    status: 408,
    meaning: 'The request did not arrive whole in time',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §3.4', line: 133 },
  },
  'contract.not_found': {
    status: 404,
    meaning: 'No contract has this name',
    contract: { file: 'contracts/COMMON_CONTRACT_v1.md', section: 'COMMON §7.4', line: 238 },
  },
  'feed.not_found': {
    status: 404,
    meaning: 'No feed of this project has this id',
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §7', line: 301 },
  },
  'feed.source_invalid': {
    status: 422,
    meaning: 'The source cannot be read as it is written',
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §7', line: 302 },
  },
  'feed.source_unavailable': {
    status: 502,
    meaning: 'The vendor did not answer as it should; what is stored stays',
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §7', line: 303 },
  },
  'feed.refreshing': {
    status: 409,
    meaning: 'Another refresh of this feed is under way',
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §7', line: 304 },
  },
  'feed.limit_reached': {
    status: 422,
    meaning: 'The project has as many feeds as it may have',
    contract: { file: 'contracts/FEEDS_CONTRACT_v1.md', section: 'FEEDS §7', line: 305 },
  },
  'token.invalid': {
    status: 422,
    meaning: 'Invalid token value',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 880 },
  },
  'token.unknown': {
    status: 422,
    meaning: 'Unknown token path in a command',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 881 },
  },
  'token.level': {
    status: 422,
    meaning: 'Token not allowed on this level',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 882 },
  },
  'token.not_found': {
    status: 404,
    meaning: 'Token not found',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 883 },
  },
  'canvas.not_found': {
    status: 404,
    meaning: 'Canvas not found',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 884 },
  },
  'canvas.exists': {
    status: 409,
    meaning: 'Canvas already exists',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 885 },
  },
  'canvas.conflict': {
    status: 409,
    meaning: 'Canvas has a newer revision than base_rev',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 886 },
  },
  'canvas.rev_unknown': {
    status: 404,
    meaning: 'Canvas revision not found',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 887 },
  },
  'element.not_found': {
    status: 422,
    meaning: 'Element not found on the canvas',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 888 },
  },
  'element.exists': {
    status: 409,
    meaning: 'Element already exists on the canvas',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 889 },
  },
  'element.kind': {
    status: 422,
    meaning: 'Element kind not allowed on this canvas',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 890 },
  },
  'element.cycle': {
    status: 422,
    meaning: 'Element cannot be its own ancestor',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 891 },
  },
  'layer.unknown': {
    status: 404,
    meaning: 'Surface layer without a surface in the scope',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 892 },
  },
  'layer.conflict': {
    status: 409,
    meaning: 'Layer has a newer revision than the base revision',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 893 },
  },
  'revert.invalid': {
    status: 422,
    meaning: 'Revert without to_rev, or without actor and since_rev',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 894 },
  },
  'design_tokens.invalid': {
    status: 422,
    meaning: 'Invalid design tokens document',
    contract: { file: 'contracts/TOKENS_CONTRACT_v1.md', section: 'TOKENS §5', line: 895 },
  },
} as const;

export type ErrorCode = keyof typeof errorCodes;

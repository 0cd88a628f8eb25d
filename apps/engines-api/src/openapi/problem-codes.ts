import { errorCodes } from '@northstar/contracts';
import type { ErrorCode, Operation } from '@northstar/contracts';

/** Returns all error codes of an operation: its own, and those of its parts and hints. */
export function codesOf(operation: Operation): ErrorCode[] {
  const isPublic = operation.hints.includes('public');
  const common: ErrorCode[] = ['request.invalid', 'request.unknown_field', 'internal'];
  if (!isPublic) {
    common.push('auth.missing', 'auth.invalid', 'scope.missing', 'scope.invalid', 'scope.denied');
    common.push('service.unavailable', 'service.stopping');
  }
  if (operation.bodyFormat !== null) common.push('request.too_large', 'request.media_type');
  if (operation.bodyFormat === 'json') common.push('request.json_invalid');
  if ('cursor' in operation.query.shape || 'after' in operation.query.shape) {
    common.push('cursor.invalid');
  }
  if (operation.hints.includes('if-match')) {
    common.push('precondition.required', 'precondition.failed');
  }
  if (operation.hints.includes('idempotent by key')) common.push('idempotency.mismatch');
  return [...new Set([...operation.errors.filter(isErrorCode), ...common])];
}

function isErrorCode(code: string): code is ErrorCode {
  return code in errorCodes;
}

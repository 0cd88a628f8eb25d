import { jsonReply } from '../server/reply.js';
import type { Reply } from '../server/reply.js';

/** Format of Google's errors for an invalid key: old (`keyInvalid`) or new (`API_KEY_INVALID`). */
export const errorFronts = ['classic', 'rpc'] as const;
export type ErrorFront = (typeof errorFronts)[number];

interface Wrong {
  code: number;
  message: string;
  domain: string;
  reason: string;
  location?: string;
  locationType?: 'parameter' | 'header' | 'other';
  /** Only in the new format. */
  status?: string;
  details?: unknown[];
}

/** Thrown for an invalid request; contains the body that YouTube responds with. */
export class ApiError extends Error {
  constructor(readonly wrong: Wrong) {
    super(wrong.message);
    this.name = 'ApiError';
  }

  toReply(indent = true): Reply {
    const { code, message, domain, reason, location, locationType, status, details } = this.wrong;
    const one = {
      message,
      domain,
      reason,
      ...(location !== undefined && { location }),
      ...(locationType !== undefined && { locationType }),
    };
    const error = {
      code,
      message,
      errors: [one],
      ...(status !== undefined && { status }),
      ...(details !== undefined && { details }),
    };
    return jsonReply(code, { error }, indent);
  }
}

export function missingKey(): ApiError {
  return new ApiError({
    code: 403,
    message: 'This request names no caller; it needs an API key in <code>key</code>.',
    domain: 'global',
    reason: 'forbidden',
    status: 'PERMISSION_DENIED',
  });
}

export function invalidKey(front: ErrorFront): ApiError {
  if (front === 'classic') {
    return new ApiError({
      code: 400,
      message: 'Bad Request',
      domain: 'usageLimits',
      reason: 'keyInvalid',
    });
  }
  return new ApiError({
    code: 400,
    message: 'The API key of this request is not a valid one.',
    domain: 'global',
    reason: 'badRequest',
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'API_KEY_INVALID',
        domain: 'googleapis.com',
        metadata: { service: 'youtube.googleapis.com' },
      },
    ],
  });
}

export function quotaExceeded(): ApiError {
  return new ApiError({
    code: 403,
    message:
      'This request is past the <a href="/youtube/v3/getting-started#quota">quota</a> of its key.',
    domain: 'youtube.quota',
    reason: 'quotaExceeded',
  });
}

export function playlistNotFound(): ApiError {
  return new ApiError({
    code: 404,
    message: "No playlist answers to the request's <code>playlistId</code> parameter.",
    domain: 'youtube.playlistItem',
    reason: 'playlistNotFound',
    location: 'playlistId',
    locationType: 'parameter',
  });
}

/** A 400 for a parameter; `reason` is from YouTube's error documentation. */
export function badParameter(
  reason: string,
  location: string,
  message: string,
  domain = 'youtube.parameter',
): ApiError {
  return new ApiError({
    code: 400,
    message,
    domain,
    reason,
    location,
    locationType: location === 'parameters.' ? 'other' : 'parameter',
  });
}

/** The error for a parameter that needs OAuth. */
export function loginRequired(parameter: string): ApiError {
  return new ApiError({
    code: 401,
    message: `<code>${parameter}</code> needs an authorized user; an API key is not enough.`,
    domain: 'global',
    reason: 'required',
    location: 'Authorization',
    locationType: 'header',
    status: 'UNAUTHENTICATED',
  });
}

/** The error for a part of a resource that only its owner can read. */
export function ownerOnly(part: string): ApiError {
  return new ApiError({
    code: 403,
    message: `The <code>${part}</code> part is for the resource's owner.`,
    domain: 'youtube.common',
    reason: 'forbidden',
    location: 'part',
    locationType: 'parameter',
  });
}

/** The error for a feature of the real API that is not emulated. */
export function notEmulated(what: string): ApiError {
  return new ApiError({
    code: 501,
    message: `The emulated YouTube has no ${what}.`,
    domain: 'emulator',
    reason: 'notEmulated',
  });
}

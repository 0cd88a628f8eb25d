import { createHmac } from 'node:crypto';
import type { FaultAction } from '../faults/fault.js';
import type { Subscription } from './subscriptions.js';

/** One push and its outcome. */
export interface Push {
  topic: string;
  callback: string;
  body: string;
  /** The subscriber's status; `null` when there was none or a fault prevented the push. */
  status: number | null;
  error: string | null;
}

/** `X-Hub-Signature` of a body (WebSub §7, PubSubHubbub 0.4 §8): HMAC-SHA1 under the secret. */
export function signatureOf(body: string, secret: string): string {
  return `sha1=${createHmac('sha1', secret).update(body, 'utf8').digest('hex')}`;
}

const timeoutMs = 10_000;

/** Delivers one body to one subscriber. Never rejects; an error is part of the result. */
export async function push(
  subscription: Subscription,
  body: string,
  hubUrl: string,
  fault: FaultAction | undefined,
  closing: AbortSignal,
): Promise<Push> {
  const { topic, callback, secret } = subscription;
  const record = { topic, callback, body };
  if (fault?.kind === 'push_lost')
    return { ...record, status: null, error: 'not sent because of a fault' };
  const signed = secret !== null && fault?.kind !== 'push_unsigned';
  const key = fault?.kind === 'push_wrong_signature' ? `not ${secret ?? ''}` : (secret ?? '');
  try {
    const response = await fetch(callback, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]),
      headers: {
        'content-type': 'application/atom+xml',
        link: `<${topic}>; rel="self", <${hubUrl}>; rel="hub"`,
        'user-agent': 'Northstar-Upstreams-Hub',
        ...(signed && { 'x-hub-signature': signatureOf(body, key) }),
      },
      body,
    });
    await response.arrayBuffer();
    return { ...record, status: response.status, error: null };
  } catch (error) {
    return { ...record, status: null, error: error instanceof Error ? error.message : 'unknown' };
  }
}

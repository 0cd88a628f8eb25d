import type { Intent } from './verify-intent.js';

export interface LeaseRule {
  /** Seconds if the subscriber requests none. */
  usual: number;
  /** The longest lease in seconds; longer requests are shortened. */
  longest: number;
}

export interface SubscriptionRequest extends Intent {
  secret: string | null;
}

/** Reads the form of a subscription request (WebSub §5.1). Returns a string that describes the problem of an invalid one. */
export function parseSubscriptionRequest(
  form: URLSearchParams,
  lease: LeaseRule,
): SubscriptionRequest | string {
  const callback = form.get('hub.callback') ?? '';
  const topic = form.get('hub.topic') ?? '';
  const mode = form.get('hub.mode') ?? '';
  if (!/^https?:\/\//.test(callback) || !URL.canParse(callback)) {
    return 'hub.callback must be an http or https address';
  }
  if (!/^https?:\/\//.test(topic) || !URL.canParse(topic)) {
    return 'hub.topic must be an http or https address';
  }
  if (mode !== 'subscribe' && mode !== 'unsubscribe') {
    return 'hub.mode must be subscribe or unsubscribe';
  }
  const seconds = form.get('hub.lease_seconds') ?? '';
  if (!/^\d*$/.test(seconds)) return 'hub.lease_seconds must be a whole number of seconds';
  const secret = form.get('hub.secret') ?? '';
  if (Buffer.byteLength(secret, 'utf8') >= 200) return 'hub.secret must be shorter than 200 bytes';
  const requested = Number(seconds);
  return {
    mode,
    topic,
    callback,
    lease_seconds: requested > 0 ? Math.min(requested, lease.longest) : lease.usual,
    verify_token: form.get('hub.verify_token'),
    secret: secret === '' ? null : secret,
  };
}

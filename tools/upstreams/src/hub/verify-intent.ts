/** A request to subscribe or unsubscribe. */
export interface Intent {
  mode: 'subscribe' | 'unsubscribe';
  topic: string;
  callback: string;
  lease_seconds: number;
  /** Returned unchanged, for subscribers of the older protocol. */
  verify_token: string | null;
}

const timeoutMs = 10_000;

/**
 * Verifies the intent with the callback (WebSub §5.3): true when it returns the challenge with a
 * 2xx status. Rejects when the callback is unreachable.
 */
export async function verifyIntent(
  intent: Intent,
  challenge: string,
  closing: AbortSignal,
): Promise<boolean> {
  const url = new URL(intent.callback);
  url.searchParams.append('hub.mode', intent.mode);
  url.searchParams.append('hub.topic', intent.topic);
  url.searchParams.append('hub.challenge', challenge);
  if (intent.mode === 'subscribe') {
    url.searchParams.append('hub.lease_seconds', String(intent.lease_seconds));
  }
  if (intent.verify_token !== null) {
    url.searchParams.append('hub.verify_token', intent.verify_token);
  }
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]),
    headers: { 'user-agent': 'Northstar-Upstreams-Hub' },
  });
  const body = await response.text();
  return response.ok && body === challenge;
}

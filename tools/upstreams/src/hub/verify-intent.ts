/** What a subscriber asked the hub for. */
export interface Intent {
  mode: 'subscribe' | 'unsubscribe';
  topic: string;
  callback: string;
  lease_seconds: number;
  /** Given back as it came, for subscribers of the older protocol. */
  verify_token: string | null;
}

const timeoutMs = 10_000;

/**
 * Asks the callback whether it wants this (WebSub §5.3): true when it echoes the challenge
 * with a 2xx. Rejects when the callback cannot be reached.
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

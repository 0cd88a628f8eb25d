import { isValidHmac, UpstreamError } from '@northstar/feeds';
import type { FeedHooks, VendorClient } from '@northstar/feeds';
import { z } from 'zod';
import type { StatusPageSource } from '../generated/status_page.js';
import { Incident, toItem } from './incident.js';

/** A delivery without an incident means that something on the page has changed. */
const Delivery = z.object({ incident: Incident.optional() });

/** The webhook of a status page: POST /subscriptions, then signed deliveries. */
export function createStatusPageHooks(client: VendorClient): FeedHooks<StatusPageSource> {
  return {
    hook: 'status_page',
    topics: ({ source }) => [source.url],
    async subscribe({ topic, callback_url, secret, signal }) {
      const { status } = await client.request({
        method: 'POST',
        url: `${topic}/subscriptions`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ callback_url, secret }),
        retryable: true,
        signal,
      });
      if (status !== 202) {
        const message = `The status page refused the subscription with ${String(status)}`;
        throw new UpstreamError('status', message, { status });
      }
      return { state: 'pending', expires_at: null };
    },
    verify(query, { topic }) {
      if (query['hub.mode'] !== 'subscribe' || query['hub.topic'] !== topic) {
        return { status: 'refused' };
      }
      return { status: 'confirmed', body: query['hub.challenge'] ?? '', expires_at: null };
    },
    async handle({ headers, body }, { secret }, { source }) {
      const signature = headers['x-status-signature'];
      if (!isValidHmac({ algorithm: 'sha256', secret, body, signature })) {
        return { status: 'dropped', reason: 'wrong_signature' };
      }
      const delivery = Delivery.safeParse(parseJson(body));
      if (!delivery.success) return { status: 'dropped', reason: 'malformed' };
      const { incident } = delivery.data;
      if (incident === undefined || !source.include_resolved) return { status: 'refresh' };
      return { status: 'changes', items: [toItem(source.url, incident)], removed: [] };
    },
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

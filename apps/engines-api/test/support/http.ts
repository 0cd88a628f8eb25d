import { Problem } from '@northstar/contracts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Buffer;
}

/** Asks over a real socket. */
export async function ask(url: string, asked: Asked = {}): Promise<Answered> {
  const body = asked.json === undefined ? asked.raw : JSON.stringify(asked.json);
  const response = await fetch(url, {
    method: asked.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...asked.headers,
    },
    ...(body !== undefined && { body }),
    redirect: 'manual',
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? (JSON.parse(text) as unknown) : undefined,
  };
}

/** The problem of an answer; throws when it is not a whole problem document. */
export function problemOf(answered: Answered): Problem {
  const type = answered.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) {
    throw new Error(`${answered.status} ${type} is no problem: ${answered.text.slice(0, 300)}`);
  }
  const problem = Problem.loose().parse(answered.body);
  if (problem.status !== answered.status) throw new Error('The problem tells another status');
  return problem;
}

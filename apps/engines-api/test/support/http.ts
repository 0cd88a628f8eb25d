import { Problem } from '@northstar/contracts';

export interface TestResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent without a change. */
  readonly raw?: string | Buffer;
}

/** Sends a request over a real socket. */
export async function send(url: string, options: RequestOptions = {}): Promise<TestResponse> {
  const body = options.json === undefined ? options.raw : JSON.stringify(options.json);
  const response = await fetch(url, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
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

/** Returns the problem of a response. Throws if it is not a valid problem document. */
export function problemOf(response: TestResponse): Problem {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) {
    throw new Error(
      `${response.status} ${type} is not a problem document: ${response.text.slice(0, 300)}`,
    );
  }
  const problem = Problem.loose().parse(response.body);
  if (problem.status !== response.status)
    throw new Error('The status of the problem differs from the response');
  return problem;
}

import { once } from 'node:events';
import { createServer } from 'node:http';

export interface HostileVendor {
  url: string;
  close(): void;
}

const SIZE = 2_000_000;
/** Texts that are slow to search or to parse for a program that backtracks or recurses. */
const pages = [
  '<link '.repeat(SIZE / 6),
  `<link a${' '.repeat(SIZE)}>`,
  `<link rel="${'a"'.repeat(SIZE / 2)}`,
  '<a>'.repeat(SIZE / 3),
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>${'&'.repeat(SIZE)}</title></feed>`,
];

/** Serves hostile pages in turn, for each channel's page and feed. */
export async function startHostileVendor(): Promise<HostileVendor> {
  let turn = 0;
  const server = createServer((request, answer) => {
    const isFeed = request.url?.startsWith('/feeds/') ?? false;
    answer.setHeader('content-type', isFeed ? 'text/xml' : 'text/html');
    answer.end(pages[(turn += 1) % pages.length]);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The vendor has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';
import { mayRead } from './may-read.js';

const notBuilt = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Northstar Engines</title>
  </head>
  <body>
    <h1>Northstar Engines</h1>
    <p>The engines run. The Builder page is not part of this build:
      <code>npm run build</code> at the root of the workspace makes it.</p>
    <p><a href="docs">Read and try the API</a></p>
  </body>
</html>
`;

/** The Builder page as it was built into `folder`; a page that says how to build it when it was not. */
export function builderPage(folder: string): string {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : notBuilt;
}

/** Scripts, styles and pictures of the Builder page; files named by their hash never change. */
export function builderAssets(folder: string): RequestHandler {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const named = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path);
      response.setHeader(
        'Cache-Control',
        named ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead) files(request, response, next);
    else if (!holds(folder, request.path)) next();
    else mayRead(request, response);
  };
}

/** Compared with a list, so that no path leads out of the folder. */
function holds(folder: string, path: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && join(folder, path) === join(entry.parentPath, entry.name),
  );
}

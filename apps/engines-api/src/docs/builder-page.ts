import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';
import { checkFileMethod } from './check-file-method.js';

const notBuilt = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Northstar Engines</title>
  </head>
  <body>
    <h1>Northstar Engines</h1>
    <p>The engines are running. The Builder page is not part of this build; run
      <code>npm run build</code> at the root of the workspace to build it.</p>
    <p><a href="docs">Read and try the API</a></p>
  </body>
</html>
`;

/** Returns the Builder page from its build folder, or a page that explains how to build it. */
export function builderPage(folder: string): string {
  const file = join(folder, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : notBuilt;
}

/** Serves the scripts, styles and images of the Builder page. Files with a hash in their name never change. */
export function builderAssets(folder: string): RequestHandler {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const hasHash = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path);
      response.setHeader(
        'Cache-Control',
        hasHash ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead) files(request, response, next);
    else if (!isFileOf(folder, request.path)) next();
    else checkFileMethod(request, response);
  };
}

/** Compares the path with a list of the files, so that no path leads out of the folder. */
function isFileOf(folder: string, path: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && join(folder, path) === join(entry.parentPath, entry.name),
  );
}

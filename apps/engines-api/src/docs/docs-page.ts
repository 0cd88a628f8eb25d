import express from 'express';
import type { RequestHandler } from 'express';
import { absolutePath } from 'swagger-ui-dist';
import { mayRead } from './may-read.js';

/**
 * The page to read the API and to try it: Swagger UI, all of it served from here. Addresses are
 * relative, so that the page also works below a path of some proxy.
 */
export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Northstar Engines: the API</title>
    <link rel="stylesheet" href="docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="docs/favicon-32x32.png">
  </head>
  <body>
    <div id="api"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

const startScript = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
});
`;

const served = /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/;

/** What the page is made of, as its package brings it. To be used under `/docs`. */
export function docsAssets(): RequestHandler {
  const files = express.static(absolutePath(), { index: false, redirect: false, maxAge: '1h' });
  return (request, response, next) => {
    const isScript = request.path === '/start.js';
    if (!isScript && !served.test(request.path)) next();
    else if (!mayRead(request, response)) return;
    else if (isScript) response.type('text/javascript').send(startScript);
    else files(request, response, next);
  };
}

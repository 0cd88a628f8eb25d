import express from 'express';
import type { RequestHandler } from 'express';
import { absolutePath } from 'swagger-ui-dist';
import { checkFileMethod } from './check-file-method.js';

/**
 * The HTML of the API page: Swagger UI, with all files from this host. URLs are relative, so that
 * the page also works below a path of a proxy.
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

const servedFiles = /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/;

/** Serves the files of the API page from the package of Swagger UI. Mounted at `/docs`. */
export function docsAssets(): RequestHandler {
  const files = express.static(absolutePath(), { index: false, redirect: false, maxAge: '1h' });
  return (request, response, next) => {
    const isScript = request.path === '/start.js';
    if (!isScript && !servedFiles.test(request.path)) next();
    else if (!checkFileMethod(request, response)) return;
    else if (isScript) response.type('text/javascript').send(startScript);
    else files(request, response, next);
  };
}

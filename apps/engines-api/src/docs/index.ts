export { builderAssets, builderPage } from './builder-page.js';
export { docsAssets, docsPage } from './docs-page.js';
export { securityHeaders } from './security-headers.js';

import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What browsers are told about the pages. Tiles show pictures of any vendor and play videos of
 * YouTube, which wants to know the page's origin; scripts come from here alone.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', 'https:', 'http:'],
        'media-src': ["'self'", 'https:', 'http:'],
        'font-src': ["'self'", 'data:', 'https:'],
        'connect-src': ["'self'"],
        'frame-src': ['https://www.youtube.com', 'https://www.youtube-nocookie.com'],
        'object-src': ["'none'"],
        // TLS, where there is any, ends before this host.
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
}

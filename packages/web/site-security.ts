import type { ModuleOptions } from 'nuxt-security';

const YEAR = 365 * 24 * 60 * 60;

/**
 * What browsers are told about the pages of a site. Scripts run by a nonce of the one answer they
 * come in. Pictures of cards and people lie on servers of leagues and of Discord. Where the
 * WebSocket goes is known only when the server starts: see server/plugins/connect-src.ts.
 */
export const siteSecurity: Partial<ModuleOptions> = {
  nonce: true,
  sri: false,
  hidePoweredBy: true,
  removeLoggers: false,
  // What the API itself sees to, for all who call it.
  rateLimiter: false,
  requestSizeLimiter: false,
  xssValidator: false,
  corsHandler: false,
  allowedMethodsRestricter: false,
  csrf: false,
  headers: {
    contentSecurityPolicy: {
      'default-src': ["'self'"],
      'script-src': ["'nonce-{{nonce}}'", "'strict-dynamic'"],
      'script-src-attr': ["'none'"],
      // Vue writes positions and colours into style attributes.
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'https:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      // A site without TLS is somebody's own machine.
      'upgrade-insecure-requests': false,
    },
    strictTransportSecurity: { maxAge: YEAR, includeSubdomains: true },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    // Cards come from servers that have not been asked for a header.
    crossOriginEmbedderPolicy: 'unsafe-none',
    referrerPolicy: 'strict-origin',
    xFrameOptions: 'DENY',
    xContentTypeOptions: 'nosniff',
    xXSSProtection: '0',
    permissionsPolicy: {
      camera: [],
      'display-capture': [],
      fullscreen: [],
      geolocation: [],
      microphone: [],
    },
  },
};

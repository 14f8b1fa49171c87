/** The headers every response carries, also when something went wrong. docs/reliability.md says what they keep out. */

import { createHash } from 'node:crypto';
import { PRINT_SCRIPT } from '#shared/report/report-html.ts';

const REPORT = ['report-to csp', 'report-uri /csp'];

const POLICIES = {
  /** The app. Trusted Types: the only string that may become a script address is the worker's. */
  app: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types sw',
    ...REPORT,
  ],
  /** Pages for guests: no worker, and nothing that builds markup from strings. */
  guest: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...REPORT,
  ],
  /** Figures to print: everything is in the page, and one known script that calls the printer. */
  print: [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${createHash('sha256').update(PRINT_SCRIPT).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...REPORT,
  ],
  /** A worker takes its policy from its own response. The picture of a notification lives inside it, as a data: address. */
  worker: ["default-src 'none'", "connect-src 'self'", 'img-src data:', ...REPORT],
  data: ["default-src 'none'", "frame-ancestors 'none'", 'sandbox'],
  picture: ["default-src 'none'", 'sandbox'],
} as const;

export type Policy = keyof typeof POLICIES;

/** From what is answered, not from what a handler remembered to say: a forgotten handler gets the strictest one. */
export function policyFor(path: string, contentType: string): Policy {
  if (path === '/sw.js') return 'worker';
  if (contentType.startsWith('text/html') && path === '/export/print') return 'print';
  if (contentType.startsWith('text/html')) return /^\/(?:c|s|r|board)\/|^\/health$/.test(path) ? 'guest' : 'app';
  return contentType.startsWith('image/') && path.includes('/photos/') ? 'picture' : 'data';
}

/** Pictures and figures that stand on other people's pages. */
export const embeddable = (path: string): boolean => /^\/r\/[^/]+\/[a-z]+\.(?:svg|png|json)$/.test(path);

export function securityHeaders(
  policy: Policy,
  { https, elsewhere = false }: { readonly https: boolean; readonly elsewhere?: boolean },
): Readonly<Record<string, string>> {
  return {
    'content-security-policy': POLICIES[policy].join('; '),
    'reporting-endpoints': 'csp="/csp"',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': elsewhere ? 'cross-origin' : 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

/** Addresses of feeds: redirects of search engines unwrapped, what only follows the reader around left out. Pure. */

/** Where a search engine counts clicks before it leads on, and the parameters that hold the real address. */
const REDIRECTS: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  [/^(www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ['url', 'q']],
  [/^(www\.)?bing\.com$/, /^\/news\/apiclick\.aspx$/, ['url']],
  [/^(l|lm)\.facebook\.com$/, /^\/l\.php$/, ['u']],
];

const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|mkt_tok)$/i;

/** Redirects in redirects are unwrapped so many times. */
const WRAPS = 3;

/** An http(s) address without user and password; null: none. Relative ones are taken from `base`. */
export function pageAddress(address: string, base = ''): string | null {
  let url = address.trim() === '' ? null : URL.parse(address.trim(), URL.canParse(base) ? base : undefined);
  for (let wraps = 0; url !== null && wraps < WRAPS; wraps += 1) {
    const inner = unwrapped(url);
    if (inner === null) break;
    url = inner;
  }
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  const names = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  // Only then: writing the search anew changes how it is spelled.
  for (const name of names) url.searchParams.delete(name);
  return url.href.length <= 2_048 ? url.href : null;
}

function unwrapped(url: URL): URL | null {
  const [, , names] = REDIRECTS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname)) ?? [];
  for (const name of names ?? []) {
    const inner = URL.parse(url.searchParams.get(name) ?? '');
    if (inner !== null && /^https?:$/.test(inner.protocol)) return inner;
  }
  return null;
}

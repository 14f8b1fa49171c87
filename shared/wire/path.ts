/** Where a notification may lead: a path on our own origin and nothing else. */

const MAX_LENGTH = 2048;

/**
 * The path (with query and fragment) of `target` when it stays on `origin`, else null. `target` is an absolute URL of this
 * origin or a path. `//host`, `/\host` and `javascript:` are refused before any URL parser may read them kindly.
 */
export function pathOn(origin: string, target: unknown): string | null {
  if (typeof target !== 'string' || target.length > MAX_LENGTH || !/^[!-~]+$/.test(target) || target.includes('\\')) return null;
  const path = target === origin ? '/' : target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  try {
    const url = new URL(path, origin);
    const clean = `${url.pathname}${url.search}${url.hash}`;
    // "/.//host" normalises to "//host", so the result is looked at again.
    return url.origin === origin && !clean.startsWith('//') ? clean : null;
  } catch {
    return null;
  }
}

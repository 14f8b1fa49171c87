/** The secret of a link (256 bits as base64url) stands behind the #, where no server and no log sees it; null when the link was cut. */
export function tokenOf(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

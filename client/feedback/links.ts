/** A link of foreign origin is followed only over http(s). */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** A way to reach the guest as a link, where it plainly is one. */
export function contactHref(contact: string): string | null {
  if (/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(contact))
    return `mailto:${encodeURIComponent(contact).replace('%40', '@')}`;
  const digits = contact.replaceAll(/[\s().-]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? `tel:${digits}` : null;
}

/** Copies; false where the phone does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

import type { Mailbox } from '#shared/messages/connect-guide.ts';

/** Domains of the providers whose steps are drawn. */
const DOMAINS: Readonly<Record<Exclude<Mailbox, 'own'>, RegExp>> = {
  gmail: /^(gmail|googlemail)\.com$/,
  outlook: /^(outlook|hotmail|live|msn)\.[a-z.]+$|(^|\.)onmicrosoft\.com$/,
  seznam: /^(seznam|email|post|spoluzaci|stream)\.cz$/,
  wp: /^(wp|o2|tlen|go2|prokonto)\.pl$/,
  onet: /^((poczta\.)?onet|onet\.com|op|vp|autograf|buziaczek)\.(pl|eu)$/,
};

/** Who keeps the mailbox, as soon as the domain stands there whole; null: cannot be said yet. */
export function mailboxOf(address: string): Mailbox | null {
  const domain = /@([^\s@]+\.[a-z]{2,})$/i.exec(address.trim())?.[1]?.toLowerCase();
  if (domain === undefined) return null;
  for (const [name, pattern] of Object.entries(DOMAINS)) if (pattern.test(domain)) return name as Mailbox;
  return 'own';
}

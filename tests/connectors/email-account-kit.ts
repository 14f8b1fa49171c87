/** A mailbox of the business on a real Dovecot, and a way out to it. */
import type { Account, Io, Outcome, Page } from '#server/connectors/account.ts';
import { email } from '#server/connectors/email/index.ts';
import { realClock } from '#server/system/clock.ts';
import { whyNoDovecot, type Dovecot } from '#tests/support/dovecot/server.ts';
import { SHOP } from './email-kit.ts';
import { testIo } from './io.ts';

const why = whyNoDovecot();
if (why !== null) console.warn(`SKIPPED: the tests of a mailbox need a real Dovecot, and ${why}.`);
export const NO_DOVECOT = why !== null;

/** Dovecot dates what it takes by the real clock. */
export const io = testIo({ clock: realClock, hosts: {} });
export const { verbs } = email;

type Given = { readonly smtpPort?: number; readonly settings?: Account['settings']; readonly password?: string };

export const accountAt = (
  dovecot: Pick<Dovecot, 'imapPort'>,
  { smtpPort = 1, settings = {}, password = 'secret' }: Given = {},
): Account => ({
  id: SHOP,
  name: SHOP,
  settings: {
    address: SHOP,
    imapHost: 'mail.bistro.test',
    imapPort: String(dovecot.imapPort),
    imapSecurity: 'none',
    smtpHost: 'mail.bistro.test',
    smtpPort: String(smtpPort),
    smtpSecurity: 'none',
    sentFolder: 'Sent',
    ...settings,
  },
  secrets: { password },
});

export const valueOf = <T>(outcome: Outcome<T> | undefined): T => {
  if (outcome?.ok !== true) throw new Error(`not done: ${JSON.stringify(outcome?.fault)}`);
  return outcome.value;
};
export const faultOf = (outcome: Outcome<unknown> | undefined) => (outcome?.ok === false ? outcome.fault : null);

/** Page by page to the end, as the product does. */
export async function pollToEnd(
  account: Account,
  cursor: string | null,
  way: Io = io,
): Promise<{ readonly pages: readonly Page[]; readonly cursor: string }> {
  const pages: Page[] = [];
  let at = cursor;
  for (;;) {
    const page = valueOf(await verbs.poll?.(way, account, at));
    pages.push(page);
    at = page.cursor;
    if (!page.more) return { pages, cursor: at };
  }
}

export const itemsOf = (pages: readonly Page[]) => pages.flatMap(({ translation }) => translation.items);
export const answersOf = (pages: readonly Page[]) => pages.flatMap(({ translation }) => translation.answered ?? []);

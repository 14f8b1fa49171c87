/** Pushes about accounts: a link to a new password was made, a new password was set. */
import type { Language } from '../model/people.ts';
import type { AccountNotice } from '../wire/notice.ts';
import type { NoticeText } from './notices.ts';

type Kind = AccountNotice['kind'];
type Texts = { readonly [K in Kind]: (notice: Extract<AccountNotice, { kind: K }>) => NoticeText };

const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    link_made: ({ name }) => ({
      title: `${name} made you a sign-in link`,
      body: 'It sets a new password. You did not ask for it? Talk to each other before anybody uses it.',
    }),
    link_used: ({ name, by }) => ({
      title: `${name} set a new password`,
      body: `${by === '' ? '' : `With a link from ${by}. `}All their other phones were signed out.`,
    }),
  },
  cs: {
    link_made: ({ name }) => ({
      title: `Odkaz k přihlášení od: ${name}`,
      body: 'Nastaví se jím nové heslo. Nechtěli jste ho? Domluvte se, než ho někdo použije.',
    }),
    link_used: ({ name, by }) => ({
      title: `Nové heslo: ${name}`,
      body: `${by === '' ? '' : `Odkaz je od: ${by}. `}Na ostatních telefonech přihlášení skončilo.`,
    }),
  },
  pl: {
    link_made: ({ name }) => ({
      title: `Link do logowania od: ${name}`,
      body: 'Ustawia nowe hasło. To nie na Twoją prośbę? Wyjaśnijcie to, zanim ktoś go użyje.',
    }),
    link_used: ({ name, by }) => ({
      title: `Nowe hasło: ${name}`,
      body: `${by === '' ? '' : `Link od: ${by}. `}Na pozostałych telefonach sesja się zakończyła.`,
    }),
  },
};

export function accountNoticeText(notice: AccountNotice, language: Language): NoticeText {
  return notice.kind === 'link_made' ? TEXTS[language].link_made(notice) : TEXTS[language].link_used(notice);
}

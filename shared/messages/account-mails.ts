/** Mails about an account, in its owner's language. */
import type { Language } from '../model/people.ts';

export const ACCOUNT_MAILS = ['reset', 'email_proof', 'email_changed', 'password_changed'] as const;
export type AccountMailKind = (typeof ACCOUNT_MAILS)[number];

type Text = {
  readonly subject: string;
  readonly body: (about: { readonly name: string; readonly url: string }) => string;
};

export const accountMails: Readonly<Record<Language, Readonly<Record<AccountMailKind, Text>>>> = {
  en: {
    reset: {
      subject: 'Golden Hour: set a new password',
      body: ({ name, url }) =>
        `Hello ${name},\n\nthis link sets a new password for your account. It works once, within an hour, and signs all your other phones out:\n${url}\n\nYou did not ask for it? Then do nothing: your password stays as it is.\n`,
    },
    email_proof: {
      subject: 'Golden Hour: is this your e-mail?',
      body: ({ name, url }) =>
        `Hello ${name},\n\nyou want to sign in with this address from now on. Open this link within a day to confirm it:\n${url}\n\nYou did not ask for it? Then do nothing.\n`,
    },
    email_changed: {
      subject: 'Golden Hour: your sign-in e-mail was changed',
      body: ({ name, url }) =>
        `Hello ${name},\n\nyour account no longer signs in with this address. That was you? Then all is well.\n\nThat was not you? Tell an owner of your business at once, or get back in here:\n${url}\n`,
    },
    password_changed: {
      subject: 'Golden Hour: your password was changed',
      body: ({ name, url }) =>
        `Hello ${name},\n\na new password was set for your account and all other phones were signed out. That was you? Then all is well.\n\nThat was not you? Choose “Password forgotten?” at once:\n${url}\n`,
    },
  },
  cs: {
    reset: {
      subject: 'Golden Hour: nové heslo',
      body: ({ name, url }) =>
        `Dobrý den (${name}),\n\ntímto odkazem si k účtu nastavíte nové heslo. Platí jednou, hodinu, a všechny vaše ostatní telefony odhlásí:\n${url}\n\nNežádali jste o něj? Nedělejte nic, heslo zůstává, jaké bylo.\n`,
    },
    email_proof: {
      subject: 'Golden Hour: je to váš e-mail?',
      body: ({ name, url }) =>
        `Dobrý den (${name}),\n\nodteď se chcete přihlašovat touto adresou. Potvrďte ji do jednoho dne tímto odkazem:\n${url}\n\nNechtěli jste to? Nedělejte nic.\n`,
    },
    email_changed: {
      subject: 'Golden Hour: změnil se e-mail pro přihlášení',
      body: ({ name, url }) =>
        `Dobrý den (${name}),\n\nk vašemu účtu se už touto adresou nepřihlásíte. Změnili jste ji vy? Pak je vše v pořádku.\n\nNebyli jste to vy? Řekněte to hned majiteli podniku, nebo se k účtu vraťte tady:\n${url}\n`,
    },
    password_changed: {
      subject: 'Golden Hour: změnilo se vaše heslo',
      body: ({ name, url }) =>
        `Dobrý den (${name}),\n\nu vašeho účtu se nastavilo nové heslo a všechny ostatní telefony se odhlásily. Změnili jste ho vy? Pak je vše v pořádku.\n\nNebyli jste to vy? Zvolte hned „Zapomenuté heslo?“:\n${url}\n`,
    },
  },
  pl: {
    reset: {
      subject: 'Golden Hour: nowe hasło',
      body: ({ name, url }) =>
        `Dzień dobry (${name}),\n\nten link ustawia nowe hasło do konta. Działa raz, przez godzinę, i wylogowuje wszystkie pozostałe telefony:\n${url}\n\nTo nie Twoja prośba? Nic nie rób, hasło zostaje bez zmian.\n`,
    },
    email_proof: {
      subject: 'Golden Hour: czy to Twój e-mail?',
      body: ({ name, url }) =>
        `Dzień dobry (${name}),\n\nod teraz chcesz logować się tym adresem. Potwierdź go w ciągu doby tym linkiem:\n${url}\n\nTo nie Twoja prośba? Nic nie rób.\n`,
    },
    email_changed: {
      subject: 'Golden Hour: zmieniono e-mail do logowania',
      body: ({ name, url }) =>
        `Dzień dobry (${name}),\n\ndo konta nie można się już zalogować tym adresem. To Twoja zmiana? Wszystko w porządku.\n\nTo nie Ty? Powiedz o tym od razu właścicielowi lokalu albo wróć na konto tutaj:\n${url}\n`,
    },
    password_changed: {
      subject: 'Golden Hour: zmieniono hasło',
      body: ({ name, url }) =>
        `Dzień dobry (${name}),\n\nna koncie ustawiono nowe hasło, a wszystkie pozostałe telefony zostały wylogowane. To Twoja zmiana? Wszystko w porządku.\n\nTo nie Ty? Wybierz od razu „Nie pamiętasz hasła?”:\n${url}\n`,
    },
  },
};

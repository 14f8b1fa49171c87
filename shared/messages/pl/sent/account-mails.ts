import type { AccountMails } from '../../en/sent/account-mails.ts';

export const accountMails: AccountMails = {
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
};

import type { ConnectGuide } from '../../connect-guide.ts';
import type { Mailboxes } from '../../en/more/connect-guides.ts';

export const guides: Record<string, ConnectGuide> = {
  google: {
    brings: 'Opinie w Google i w Mapach Google.',
    steps: [
      {
        say: 'Potrzebujesz konta Google, które zarządza Profilem Firmy, z prawem do jego edycji.',
        path: ['Profil Firmy', 'Ustawienia Profilu Firmy', 'Osoby i dostęp'],
        open: 'businessProfile',
      },
      { say: 'Google musi mieć lokal zweryfikowany. Inaczej opinii nie da się czytać ani na nie odpowiadać.' },
      { say: 'Dotknij przycisku na dole, wybierz to konto i zostaw zaznaczone pole przy wizytówkach.' },
      { say: 'Po powrocie wybierz lokal.' },
    ],
  },
  facebook: {
    brings: 'Komentarze, posty, wzmianki i rekomendacje na twojej stronie oraz Messenger.',
    steps: [
      {
        say: 'Potrzebujesz pełnej kontroli nad stroną.',
        path: ['Ustawienia', 'Konfiguracja strony', 'Dostęp do strony'],
        open: 'facebookSettings',
      },
      { say: 'Dotknij przycisku na dole i zaloguj się.' },
      { say: 'Wybierz stronę i zostaw wszystkie uprawnienia włączone.' },
    ],
  },
  instagram: {
    brings: 'Komentarze, wzmianki i wiadomości twojego konta profesjonalnego.',
    steps: [
      {
        say: 'Konto musi być profesjonalne i połączone z twoją stroną na Facebooku.',
        path: ['Ustawienia', 'Typ konta i narzędzia', 'Przełącz na konto profesjonalne'],
      },
      {
        say: 'Pozwól narzędziom czytać wiadomości.',
        path: ['Ustawienia', 'Wiadomości i odpowiedzi na relacje', 'Ustawienia wiadomości', 'Zezwól na dostęp do wiadomości'],
      },
      { say: 'Dotknij przycisku na dole, zaloguj się i zostaw wszystkie uprawnienia włączone.' },
    ],
  },
  whatsapp: {
    brings: 'Wiadomości na twój numer WhatsApp Business.',
    steps: [
      {
        say: 'Utwórz token bez daty ważności z uprawnieniami whatsapp_business_messaging i whatsapp_business_management.',
        path: ['Ustawienia firmy', 'Użytkownicy', 'Użytkownicy systemu', 'Wygeneruj token'],
        open: 'metaBusiness',
      },
      {
        say: 'Skopiuj oba ID: numeru i konta.',
        path: ['WhatsApp', 'API Setup'],
        open: 'metaApps',
      },
    ],
  },
  telegram: {
    brings: 'Wiadomości, które goście piszą do twojego bota.',
    steps: [
      { say: 'Otwórz w Telegramie BotFathera.', path: ['@BotFather', 'Start'], open: 'botFather' },
      { say: 'Wyślij mu to, a potem nazwę swojego bota.', path: ['/newbot'] },
      { say: 'Odpowie tokenem, na przykład 123456789:AAE…. Skopiuj go i wklej poniżej.' },
      { say: 'Nazwę bota podaj gościom, na przykład w karcie dań.' },
    ],
  },
  mastodon: {
    brings: 'Wpisy, które o tobie wspominają, także prywatne.',
    steps: [
      { say: 'Wpisz serwer, na którym masz konto, na przykład mastodon.social.' },
      { say: 'Dotknij przycisku na dole, zaloguj się tam i zezwól na dostęp.' },
      {
        say: 'Albo zostań tutaj: utwórz tam aplikację i wklej jej token w „Więcej ustawień”.',
        path: ['Preferencje', 'Tworzenie aplikacji', 'Nowa aplikacja'],
      },
    ],
  },
  bluesky: {
    brings: 'Wpisy, które o tobie wspominają, i odpowiedzi na twoje.',
    steps: [
      {
        say: 'Utwórz hasło aplikacji. Twoje własne hasło zostaje tylko u ciebie.',
        path: ['Settings', 'Privacy and security', 'App passwords', 'Add App Password'],
        open: 'blueskyPasswords',
      },
      { say: 'Skopiuj je, na przykład abcd-efgh-ijkl-mnop, i wklej poniżej.' },
    ],
  },
  feed: {
    brings: 'Fora, blogi i strony, które o tobie piszą.',
    steps: [
      { say: 'Forum albo blog: wystarczy adres strony.' },
      {
        say: 'Google: wpisz swoją nazwę w cudzysłowie, wybierz dostarczanie do kanału RSS i skopiuj adres przy jego znaku.',
        path: ['Pokaż opcje', 'Dostarcz do', 'Kanał RSS'],
        open: 'webWatch',
      },
      { say: 'Reddit: https://www.reddit.com/search.rss?q=%22Twoja%20nazwa%22&sort=new' },
    ],
  },
  email: {
    brings: 'Skargi przez e-mail oraz powiadomienia z Google, Booking, Tripadvisora i innych.',
    steps: [],
  },
};

export const mailboxes: Mailboxes = {
  gmail: {
    name: 'Gmail',
    steps: [
      { say: 'Włącz weryfikację dwuetapową.', path: ['Konto Google', 'Bezpieczeństwo', 'Weryfikacja dwuetapowa'] },
      {
        say: 'Utwórz hasło do aplikacji i skopiuj jego 16 liter.',
        path: ['Konto Google', 'Bezpieczeństwo', 'Hasła do aplikacji'],
        open: 'googlePasswords',
      },
      { say: 'Wklej je poniżej. Hasło do samego konta nie działa.' },
    ],
  },
  outlook: {
    name: 'Outlook',
    steps: [
      {
        say: 'Outlook i Microsoft 365 nie wpuszczają już programów z hasłem. Przekazuj pocztę do skrzynki, która to potrafi, i połącz tamtą.',
        path: ['Ustawienia', 'Poczta', 'Przesyłanie dalej'],
        open: 'outlookForwarding',
      },
    ],
  },
  seznam: {
    name: 'Seznam',
    steps: [
      { say: 'Włącz IMAP.', path: ['Nastavení', 'Protokoly', 'IMAP'], open: 'seznamMail' },
      {
        say: 'Przy weryfikacji dwuetapowej utwórz hasło dla aplikacji. Bez niej wystarczy twoje hasło.',
        path: ['Nastavení', 'Zabezpečení účtu', 'Heslo pro aplikace'],
        open: 'seznamAccount',
      },
    ],
  },
  wp: {
    name: 'WP',
    steps: [
      {
        say: 'Włącz IMAP i SMTP, a potem użyj hasła do skrzynki.',
        path: ['Ustawienia', 'Programy pocztowe', 'IMAP/SMTP'],
        open: 'wpMail',
      },
    ],
  },
  onet: {
    name: 'Onet',
    steps: [
      {
        say: 'Włącz dostęp dla programów pocztowych. Przy weryfikacji dwuetapowej utwórz hasło dla programów.',
        path: ['Ustawienia', 'Bezpieczeństwo', 'Programy pocztowe'],
        open: 'onetMail',
      },
    ],
  },
  own: {
    name: 'Inna',
    steps: [
      { say: 'Dostawca nazywa to dostępem przez IMAP i SMTP. Czasem trzeba go włączyć, czasem potrzebne jest hasło aplikacji.' },
      { say: 'Serwery zwykle poznajemy po adresie. Jeśli nie, wpisz je w „Więcej ustawień”.' },
    ],
  },
};

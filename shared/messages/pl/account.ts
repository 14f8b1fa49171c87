import type { Account } from '../en/account.ts';

export const account: Account = {
  link: {
    open: 'Nowy link do logowania',
    title: (name) => `Link do logowania: ${name}`,
    lead: 'Dla osoby, która zgubiła telefon albo nie pamięta hasła. Ustawia nowe hasło, a wszystkie jej pozostałe telefony zostaną wylogowane.',
    make: 'Utwórz link',
    ready: (time) => `Gotowe. Działa raz, do ${time}.`,
    scan: (name) => `Pokaż kod do zeskanowania (${name}) albo wyślij link. Kto go otworzy, jest na koncie.`,
    link: 'Link do logowania',
    share: (business) => `Nowe wejście do zespołu ${business} w Golden Hour`,
    over: 'Ten link wygasł. Jeśli nie został użyty, utwórz nowy.',
  },
  remove: {
    ask: (name) => `Usunąć z zespołu: ${name}?`,
    yes: (name) => `Usuń: ${name}`,
    no: 'Zostaw',
  },
  back: {
    title: 'Nowe hasło',
    by: (name, business) => `${name} daje Ci nowe wejście do zespołu ${business}.`,
    byServer: (name) => `Nowe wejście na konto: ${name}.`,
    until: (moment) => `Ważne do: ${moment}`,
    email: 'Logujesz się adresem',
    password: 'Nowe hasło',
    ends: 'Wszystkie pozostałe telefony tego konta zostaną wylogowane.',
    action: 'Zapisz i zaloguj się',
    noToken: 'Link jest niepełny. Otwórz go dokładnie tak, jak go otrzymujesz.',
  },
  forgot: {
    open: 'Nie pamiętasz hasła?',
    title: 'Powrót na konto',
    lead: 'Sposobów jest kilka. Wystarczy jeden.',
    team: 'Ktoś z Twojego zespołu',
    teamText:
      'Właściciel albo kierownik otwiera Więcej, Zespół, Twoje imię i wybiera „Nowy link do logowania”. Ty go skanujesz i ustawiasz nowe hasło.',
    server: 'Osoba, która prowadzi serwer',
    serverText: 'Na serwerze to polecenie wypisuje link, który ustawia nowe hasło:',
    serverCommand: 'Polecenie',
    invited: 'Nie pamiętasz hasła? Na stronie logowania wybierz „Nie pamiętasz hasła?”, a potem wróć do tego zaproszenia.',
    toSignIn: 'Do logowania',
  },
  farewell: {
    title: {
      removed: (business) => `Nie należysz już do zespołu ${business}`,
      left: (business) => `Opuszczony zespół: ${business}`,
      closed: () => 'Lokal został usunięty',
      password: () => 'Ten telefon został wylogowany',
    },
    someBusiness: 'lokalu',
    text: {
      removed: (by, moment) =>
        `Usunięcie z zespołu: ${by}, ${moment}. Powiadomienia na tym telefonie skończyły się w tej samej chwili.`,
      left: (_, moment) => `Kiedy: ${moment}. Powiadomienia na tym telefonie skończyły się w tej samej chwili.`,
      closed: (_, moment) =>
        `Zrobił to jeden z właścicieli: ${moment}. Powiadomienia na tym telefonie skończyły się w tej samej chwili.`,
      password: (_, moment) => `Na Twoim koncie ustawiono nowe hasło: ${moment}. Zaloguj się nim.`,
    },
    mistake: 'To pomyłka? Poproś o nowe zaproszenie: Twój e-mail i wszystko, co masz tu zapisane, zostaje.',
    notYou: 'To nie Ty? Powiedz o tym od razu właścicielowi lokalu.',
    signIn: 'Do logowania',
    line: (business, by) => `Nie należysz już do zespołu ${business}. Usunięcie z zespołu: ${by}.`,
    lineRead: 'Przeczytane',
  },
};

import { pl } from '../../plural.ts';
import type { Connecting } from '../../en/more/connecting.ts';
import { guides, mailboxes } from './connect-guides.ts';

const items = (count: number) => `${count} ${pl(count, 'wiadomość', 'wiadomości', 'wiadomości')}`;

export const connecting: Connecting = {
  lead: 'Co goście napiszą w połączonym kanale, trafia tutaj.',
  accounts: 'Połączone',
  offers: 'Co można połączyć',
  others: 'Inne drogi',
  answers: 'Odpowiadasz stąd.',
  copies: 'Odpowiadasz tam (kopiuj i otwórz).',
  notRegistered: 'Na tym serwerze jeszcze nie ustawione.',
  notRegisteredText: (channel) =>
    `Osoba, która prowadzi serwer, musi go najpierw zarejestrować: ${channel} (docs/operating.md, GH_CHANNELS). Potem połączysz ten kanał tutaj.`,

  reconnect: 'Trzeba połączyć ponownie',
  importing: (count) => (count === 0 ? 'Wczytywanie historii…' : `Wczytywanie historii, na razie ${items(count)}`),
  imported: (count) => (count === 0 ? 'Nic tam nie było' : `Wczytano bez powiadomień: ${items(count)}`),
  lastItem: (moment) => `Ostatnia wiadomość: ${moment}`,
  nothingYet: 'Nic jeszcze nie przyszło',
  lookedAt: (moment) => `Ostatnie sprawdzenie: ${moment}`,
  silent: (moment) => `Cisza, ostatnio ${moment}; tak długo jeszcze nie było`,
  notUnderstood: (count) => `Niezrozumiałe: ${items(count)}`,
  facts: {
    look: 'Ostatnie sprawdzenie',
    next: 'Następne sprawdzenie',
    item: 'Ostatnia wiadomość',
    history: 'Historia',
    since: 'Połączono',
  },
  never: 'jeszcze nigdy',
  rightNow: 'właśnie teraz',
  whenCalled: 'gdy tylko pojawi się tam coś nowego',
  notWhileOut: 'gdy konto będzie znów połączone',
  unreadHint: 'Ostatni przypadek:',
  chart: 'Przyszło w ciągu ostatnich 24 godzin',
  count: items,
  hour: 'Od',
  counted: 'Wiadomości',
  span: (from, to) => `${from}–${to}`,

  lookNow: 'Sprawdź teraz',
  looking: 'Sprawdzamy. Jeśli jest coś nowego, zaraz tu będzie.',
  again: 'Połącz ponownie',
  againName: (name) => `Połącz ponownie: ${name}`,
  disconnect: 'Odłącz',
  disconnectName: (name) => `Odłącz: ${name}`,
  disconnectText: [
    'Nic więcej stamtąd nie przyjdzie i żadna odpowiedź nie wyjdzie.',
    'To, co przyszło, zostaje razem z odpowiedziami.',
    'Wylogujemy się tam, a hasło i klucze usuniemy tutaj.',
  ],
  disconnected: (name) => `Odłączono: ${name}`,

  faults: {
    token: {
      looking: 'Już nas tam nie wpuszczają. Połącz konto ponownie.',
      connecting: 'Z tym nas tam nie wpuszczono. Sprawdź znak po znaku albo utwórz tam nowe.',
    },
    permission: {
      looking: 'Wpuszczają nas tam, ale nie widzimy wszystkiego. Nadaj nam brakujące uprawnienie.',
      connecting: 'Wpuszczono nas, ale brakuje uprawnienia. Nadaj je tam i spróbuj ponownie.',
    },
    rate: {
      looking: 'Pytamy tam zbyt często. Następne sprawdzenie będzie później.',
      connecting: 'Było zbyt wiele prób. Odczekaj kilka minut i spróbuj ponownie.',
    },
    gone: {
      looking: 'Tego, co czytaliśmy, już tam nie ma. Zobacz, czy ktoś nie zmienił nazwy albo tego nie usunął.',
      connecting: 'Pod tą nazwą ani adresem nic nie ma. Sprawdź, co wpisujesz.',
    },
    window: {
      looking: 'Na to jest tam już za późno.',
      connecting: 'Jest już za późno. Zacznij od nowa.',
    },
    invalid: {
      looking: 'Naszego zapytania tam nie rozumieją. Jeśli to potrwa, połącz konto ponownie.',
      connecting: 'Tego tam nie przyjęto. Sprawdź, co wpisujesz.',
    },
    temporary: {
      looking: 'Nie możemy się teraz tam dostać. Spróbujemy przy następnym sprawdzeniu, nic nie przepadnie.',
      connecting: 'Nie udało się tam dostać. Jeśli wpisujesz adres, sprawdź go i za chwilę spróbuj ponownie.',
    },
    quota: {
      looking: 'Nasz limit zapytań się wyczerpał. Ruszymy dalej, gdy się odnowi.',
      connecting: 'Limit zapytań na razie się wyczerpał. Spróbuj później.',
    },
  },
  cameBack: (words) => `Odpowiedź brzmi: „${words}”`,
  codes: {
    address_refused: 'Tego adresu nie ma w publicznym internecie.',
    dns: 'Nie ma serwera o tej nazwie.',
    connect: 'Pod tym adresem nikt nie odpowiada.',
    tls: 'Serwer nie udowodnił, że jest tym właściwym.',
    timeout: 'Odpowiedź nie przyszła na czas.',
    closed: 'Połączenie zostało przerwane.',
  },

  connectTo: (channel) => `Połącz: ${channel}`,
  steps: 'Krok po kroku',
  mailbox: 'Twoja skrzynka',
  opens: (host) => `Otwórz ${host}`,
  go: 'Połącz',
  goOn: (channel) => `Zaloguj się: ${channel}`,
  leaving: 'Chwila, przechodzimy do logowania…',
  keeps: 'Puste pole niczego nie zmienia.',
  furtherFields: 'Więcej ustawień',
  missing: 'Tego brakuje.',
  noEmail: 'To nie jest adres e-mail.',
  noPort: 'Liczba od 1 do 65535.',
  whichOne: 'Co chcesz połączyć?',
  whichOneText: 'Jest ich kilka. Pozostałe możesz połączyć później.',
  connected: (name) => `Połączono: ${name}. Historia wczytuje się bez powiadomień.`,

  back: {
    title: 'Łączenie kanału',
    wait: 'Chwila…',
    saidNo: 'Nie było tam zgody na dostęp, więc nic nie zostało połączone.',
    refused: 'Platforma nas nie połączyła.',
    nothing: 'Nie ma tu czego dokończyć.',
    channels: 'Do kanałów',
  },

  fields: {
    'email.address': { label: 'Adres e-mail', hint: 'Ten, na który piszą goście.' },
    'email.password': { label: 'Hasło', hint: 'Często osobne, tylko do tego; zobacz kroki.' },
    'feed.address': { label: 'Adres', hint: 'Kanału albo strony, do której należy.' },
    'telegram.token': { label: 'Token', hint: 'Od BotFathera: cyfry, dwukropek, dużo liter.' },
  },
  fieldTypes: {
    text: 'Nazwa',
    secret: 'Hasło lub klucz',
    url: 'Adres strony',
    host: 'Serwer',
    email: 'E-mail',
    port: 'Port',
    choice: 'Rodzaj',
  },
  byDefault: 'Automatycznie',
  choices: {},
  guides,
  mailboxes,
};

import type { Passkeys } from '../../en/more/passkeys.ts';

export const passkeys: Passkeys = {
  title: 'Klucze dostępu',
  lead: 'Zamiast hasła wystarczy palec, twarz albo PIN urządzenia. Hasło nadal działa.',
  add: 'Dodaj klucz dostępu',
  added: 'Klucz dostępu jest gotowy.',
  knownHere: 'To urządzenie ma już klucz dostępu do tego konta.',
  made: (moment) => `Utworzono: ${moment}, jeszcze nieużyty`,
  lastUsed: (moment) => `Ostatnio użyty: ${moment}`,
  change: 'Zmień',
  changeName: (name) => `Zmień: ${name}`,
  name: 'Nazwa',
  nameHint: 'Żeby było wiadomo, na którym urządzeniu jest.',
  nameMissing: 'Wpisz nazwę.',
  renamed: 'Zapisano.',
  remove: 'Usuń ten klucz',
  removeHint: 'Nikt już się nim nie zaloguje. Usuń go też na urządzeniu, bo aplikacja nie może tego zrobić.',
  removed: (name) => `Usunięto: ${name}`,
  needHttps:
    'Klucze dostępu wymagają bezpiecznego adresu, który zaczyna się od https. Może go ustawić osoba, która prowadzi serwer; do tego czasu loguj się hasłem.',
  elsewhere: (origin) => `Klucze dostępu działają pod adresem ${origin}. Otwórz aplikację tam i dodaj klucz.`,
  notHere: 'Ta przeglądarka nie obsługuje kluczy dostępu. Hasło działa wszędzie.',
  signIn: 'Zaloguj się kluczem dostępu',
  use: 'Użyj klucza dostępu',
  notUsed: 'Nie użyto żadnego klucza dostępu. Spróbuj ponownie albo wpisz hasło.',
};

import type { PrivacyWords } from '../../en/more/privacy.ts';
import { pl } from '../../plural.ts';

export const privacy: PrivacyWords = {
  about: (items) => `O tym gościu przechowujemy ${items} ${pl(items, 'wiadomość', 'wiadomości', 'wiadomości')}.`,
  download: 'Pobierz wszystko',
  erase: 'Usuń dane gościa',
  sure: 'Usunąć dane gościa na zawsze?',
  sureText: (items) =>
    `Zniknie imię, kontakt, słowa, zdjęcia, Wasze odpowiedzi i notatki z ${items} wiadomości. Czasy, pilność i gwiazdki zostaną w statystykach. Tego nie da się cofnąć.`,
  eraseNow: 'Usuń na zawsze',
  erased: 'Usunięto.',
  keepTitle: 'Jak długo przechowywać dane gości',
  keepHint: 'Starsze imiona, kontakty, słowa i zdjęcia są usuwane automatycznie. Statystyki zostają.',
  keep: 'Przechowuj',
  keepForGood: 'na zawsze',
  months: (count) => `${count} ${pl(count, 'miesiąc', 'miesiące', 'miesięcy')}`,
  keepWarning: (months) => `Dane starsze niż ${months} zostaną na zawsze usunięte w ciągu doby.`,
  reportTitle: 'Raport tygodniowy',
  report: 'W każdą niedzielę wieczorem',
  reportHint: 'Po zamknięciu właściciele i kierownicy dostają podsumowanie tygodnia.',
  mail: 'Także e-mailem',
  mailHint: 'Z liczbami z całego tygodnia.',
  mailMissing:
    'Poczta na tym serwerze nie jest ustawiona, więc na razie nic tędy nie wyjdzie. Włączy ją osoba, która prowadzi serwer.',
  saved: 'Zapisano.',
};

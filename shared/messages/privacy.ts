/** What the app says about keeping and erasing guests' data, and about the weekly report. Loaded by the screens that speak of it. */
import type { Language } from '../model/people.ts';
import { cs as czech, en as english, pl as polish } from './plural.ts';

export type PrivacyWords = {
  readonly about: (items: number) => string;
  readonly download: string;
  readonly erase: string;
  readonly sure: string;
  readonly sureText: (items: number) => string;
  readonly eraseNow: string;
  readonly erased: string;
  readonly keepTitle: string;
  readonly keepHint: string;
  readonly keep: string;
  readonly keepForGood: string;
  readonly months: (count: number) => string;
  readonly keepWarning: (months: string) => string;
  readonly reportTitle: string;
  readonly report: string;
  readonly reportHint: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly mailMissing: string;
  readonly saved: string;
};

export const privacyWords: Readonly<Record<Language, PrivacyWords>> = {
  en: {
    about: (items) => `${items} ${english(items, 'item is', 'items are')} kept of this guest.`,
    download: 'Download everything',
    erase: 'Erase this guest',
    sure: 'Erase this guest for good?',
    sureText: (items) =>
      `Name, contact, words, photos, your answers and notes of ${items} ${english(items, 'item', 'items')} will be gone. Times, level and stars stay in the statistics. Nobody can undo this.`,
    eraseNow: 'Erase for good',
    erased: 'Erased.',
    keepTitle: 'How long guests’ data is kept',
    keepHint: 'Names, contacts, words and photos older than that are erased by themselves. The statistics stay.',
    keep: 'Keep for',
    keepForGood: 'for good',
    months: (count) => `${count} ${english(count, 'month', 'months')}`,
    keepWarning: (months) => `What is older than ${months} will be erased for good within a day.`,
    reportTitle: 'Weekly report',
    report: 'Every Sunday evening',
    reportHint: 'Owners and managers hear after closing how the week went.',
    mail: 'Also by e-mail',
    mailHint: 'With the figures of the week.',
    mailMissing: 'E-mail is not set up on this server, so nothing goes out this way yet. Whoever runs it can switch it on.',
    saved: 'Saved.',
  },
  cs: {
    about: (items) => `O tomto hostovi uchováváme ${items} ${czech(items, 'položku', 'položky', 'položek')}.`,
    download: 'Stáhnout všechno',
    erase: 'Smazat hosta',
    sure: 'Smazat údaje hosta natrvalo?',
    sureText: (items) =>
      `Zmizí jméno, kontakt, slova, fotky, vaše odpovědi i poznámky z ${items} ${czech(items, 'položky', 'položek', 'položek')}. Časy, naléhavost a hvězdičky zůstanou ve statistikách. Nejde to vrátit.`,
    eraseNow: 'Smazat natrvalo',
    erased: 'Smazáno.',
    keepTitle: 'Jak dlouho se údaje hostů uchovávají',
    keepHint: 'Starší jména, kontakty, slova a fotky se smažou samy. Statistiky zůstanou.',
    keep: 'Uchovávat',
    keepForGood: 'natrvalo',
    months: (count) => `${count} ${czech(count, 'měsíc', 'měsíce', 'měsíců')}`,
    keepWarning: (months) => `Co je starší než ${months}, se do dne natrvalo smaže.`,
    reportTitle: 'Týdenní přehled',
    report: 'Každou neděli večer',
    reportHint: 'Majitelé a manažeři se po zavření dozvědí, jak týden dopadl.',
    mail: 'Také e-mailem',
    mailHint: 'S čísly za celý týden.',
    mailMissing: 'E-mail na tomto serveru není nastavený, takže tudy zatím nic neodejde. Zapne ho ten, kdo server spravuje.',
    saved: 'Uloženo.',
  },
  pl: {
    about: (items) => `O tym gościu przechowujemy ${items} ${polish(items, 'pozycję', 'pozycje', 'pozycji')}.`,
    download: 'Pobierz wszystko',
    erase: 'Usuń dane gościa',
    sure: 'Usunąć dane gościa na zawsze?',
    sureText: (items) =>
      `Zniknie imię, kontakt, słowa, zdjęcia, Wasze odpowiedzi i notatki z ${items} ${polish(items, 'pozycji', 'pozycji', 'pozycji')}. Czasy, pilność i gwiazdki zostaną w statystykach. Tego nie da się cofnąć.`,
    eraseNow: 'Usuń na zawsze',
    erased: 'Usunięto.',
    keepTitle: 'Jak długo przechowywać dane gości',
    keepHint: 'Starsze imiona, kontakty, słowa i zdjęcia usuwają się same. Statystyki zostają.',
    keep: 'Przechowuj',
    keepForGood: 'na zawsze',
    months: (count) => `${count} ${polish(count, 'miesiąc', 'miesiące', 'miesięcy')}`,
    keepWarning: (months) => `Dane starsze niż ${months} zostaną na zawsze usunięte w ciągu doby.`,
    reportTitle: 'Raport tygodniowy',
    report: 'W każdą niedzielę wieczorem',
    reportHint: 'Właściciele i menedżerowie dowiadują się po zamknięciu, jak minął tydzień.',
    mail: 'Także e-mailem',
    mailHint: 'Z liczbami z całego tygodnia.',
    mailMissing:
      'Poczta na tym serwerze nie jest ustawiona, więc na razie nic tędy nie wyjdzie. Włączy ją osoba, która prowadzi serwer.',
    saved: 'Zapisano.',
  },
};

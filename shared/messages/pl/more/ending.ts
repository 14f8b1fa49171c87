import type { Ending } from '../../en/more/ending.ts';

export const ending: Ending = {
  card: 'Usunięcie lokalu',
  cardText: 'Na zawsze i ze wszystkim, co do niego należy: słowa gości, zespół, linki i statystyki.',
  open: 'Zobacz, co się skończy',
  title: 'Usuń lokal',
  lead: (business) => `Lokal ${business} zostanie usunięty od razu, ze wszystkim, co w nim jest. Nikt go nie przywróci.`,
  ends: [
    {
      what: 'Zespół',
      text: 'Wszyscy tracą dostęp i powiadomienia. Swoje konto każdy zachowuje.',
    },
    {
      what: 'Linki i kody QR',
      text: 'Kody na stolikach, linki gości, czas odpowiedzi na Twojej stronie, kalendarze i ekrany na ścianie przestają działać. Kto zeskanuje kod, przeczyta, że strona została zamknięta; strony gości znikną.',
    },
    {
      what: 'Wszystkie dane',
      text: 'To, co goście napisali i przysłali, Twoje odpowiedzi, grafik, statystyki i dziennik zdarzeń znikną w ciągu kilku minut, a długa historia w ciągu godziny.',
    },
    {
      what: 'Kopie zapasowe',
      text: 'W tych zrobionych wcześniej dane pozostaną, dopóki nie zastąpią ich nowsze. Decyduje o tym osoba, która prowadzi serwer.',
    },
  ],
  files: 'Najpierw wyeksportuj dane',
  filesText: 'Od pierwszego dnia do dziś. Zdjęć i notatek zespołu nie ma w tych plikach.',
  csv: 'Słowa gości i Twoje odpowiedzi jako tabela',
  json: 'To samo jako dane dla innych programów',
  trail: 'Dziennik zdarzeń jako tabela',
  confirm: (business) => `Aby potwierdzić, przepisz nazwę: ${business}`,
  name: 'Nazwa lokalu',
  nameError: 'To nie jest nazwa lokalu. Musi się zgadzać co do litery.',
  yes: 'Usuń na zawsze',
  keep: 'Zostaw',
};

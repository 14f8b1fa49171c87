import type { Ending } from '../en/ending.ts';

export const ending: Ending = {
  card: 'Koniec lokalu',
  cardText: 'Usuwa na zawsze wszystko, co do niego należy: słowa gości, zespół, linki i statystyki.',
  open: 'Usuń lokal',
  title: 'Usuń lokal',
  lead: (business) => `Lokal ${business} kończy działanie od razu. Nikt nie może go przywrócić.`,
  ends: [
    'Cały zespół traci dostęp i żaden telefon już z jego powodu nie zadzwoni. Konto zostaje każdemu jego własne.',
    'Kody QR na stolikach, linki gości, czas odpowiedzi na Twojej stronie, kalendarze i ekrany na ścianie przestają działać. Kto je otworzy, przeczyta, że to koniec.',
    'To, co goście napisali i przysłali, Twoje odpowiedzi, grafik, statystyki i dziennik zmian zostaną usunięte w ciągu kilku minut, długa historia w ciągu godziny.',
    'W kopiach zapasowych zrobionych wcześniej pozostanie ślad, dopóki nie zastąpią ich nowsze. Decyduje o tym osoba, która prowadzi serwer.',
  ],
  files: 'Najpierw zabierz swoje dane',
  filesText: 'Od pierwszego dnia do dziś. Zdjęć i notatek zespołu nie ma w tych plikach.',
  csv: 'Słowa gości i Twoje odpowiedzi jako tabela',
  json: 'To samo jako dane dla innych programów',
  trail: 'Dziennik zmian jako tabela',
  confirm: (business) => `Aby potwierdzić, przepisz nazwę: ${business}`,
  name: 'Nazwa lokalu',
  nameError: 'To nie jest nazwa lokalu. Musi się zgadzać co do litery.',
  yes: 'Usuń na zawsze',
  keep: 'Zostaw',
};

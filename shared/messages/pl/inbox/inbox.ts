import { pl } from '../../plural.ts';
import type { Inbox } from '../../en/inbox/inbox.ts';

export const inbox: Inbox = {
  title: 'Teraz',
  sections: { waiting: 'Czeka', mine: 'Moje', others: 'U innych', answered: 'Z odpowiedzią', resolved: 'Zamknięte' },
  sectionsLabel: 'Działy',
  listLabel: (section) => `${section}: lista`,
  newItems: (count, urgent) =>
    urgent > 0
      ? `${count} ${pl(count, 'nowa', 'nowe', 'nowych')}, w tym ${urgent} ${pl(urgent, 'pilna', 'pilne', 'pilnych')}`
      : `${count} ${pl(count, 'nowa wiadomość', 'nowe wiadomości', 'nowych wiadomości')}`,
  newUrgentSpoken: (count) => `${count} ${pl(count, 'nowa pilna skarga', 'nowe pilne skargi', 'nowych pilnych skarg')}`,
  newSpoken: (count) => `${count} ${pl(count, 'nowa wiadomość', 'nowe wiadomości', 'nowych wiadomości')} od gości`,
  unreached: (count) =>
    `O ${count} ${pl(count, 'wiadomości', 'wiadomościach', 'wiadomościach')} nie udało się nikogo powiadomić. Widzisz ${pl(count, 'ją', 'je', 'je')} jako pierwsza osoba.`,
  alertsHeld: (time) => `Od ${time} powiadomienia nie wychodzą z serwera. Zostaw tę listę otwartą i zadzwoń do zespołu.`,
  undeclaredProxy: (address) =>
    `Odwiedzający łączą się z serwerem przez ${address}. Nikt nie podał tego serwera pośredniczącego, więc wszyscy liczą się jako jedna osoba. Jeśli jest wasz, administrator ustawia GH_TRUSTED_PROXIES=${address}.`,
  unwatched: (time) =>
    `Od ${time} nic nie sprawdza, czy jakieś powiadomienie nie utknęło. Zostaw tę listę otwartą i daj znać osobie, która prowadzi serwer.`,
  nobody: 'Nikt się tym jeszcze nie zajął',
  hasIt: (name) => `Zajmuje się: ${name}`,
  youHaveIt: 'Zajmujesz się tym Ty',
  nobodyTold: 'Nikt nie został powiadomiony',
  promised: (time) => `Obiecane na ${time}`,
  answeredIn: (span) => `Odpowiedź po ${span}`,
  resolvedMark: 'Zamknięte',
  moved: 'Już nie ma tego na liście',
  noWords: 'Same gwiazdki',
  filters: 'Filtr',
  filtersOn: (count) => `Filtr (${count})`,
  filterLevel: 'Jak pilne',
  filterChannel: 'Skąd',
  unsettled: (count) => `Niezamknięte na czas (${count})`,
  clearFilters: 'Pokaż wszystko',
  search: 'Słowa, miejsce lub imię gościa',
  searchOpen: 'Szukaj',
  noMatch: 'Nic nie pasuje.',
  noMatchHere: 'Tu nic nie pasuje.',
  foundElsewhere: 'Znaleziono gdzie indziej',
  emptyWaiting: 'Cisza i spokój.',
  emptyWaitingSince: (ago) => `Cisza i spokój. Ostatnia odpowiedź ${ago}.`,
  emptyWaitingMore: 'Gdy tylko ktoś się poskarży, ten telefon Cię powiadomi.',
  emptyMine: 'Niczym się teraz nie zajmujesz.',
  emptyMineMore: 'To, co przejmiesz, zostaje tutaj, dopóki nie odpowiesz.',
  emptyOthers: 'Nikt inny niczym się nie zajmuje.',
  emptyAnswered: 'Na żadnego gościa nie czekamy.',
  emptyResolved: 'Nic jeszcze nie zamknięto.',
  figuresLabel: 'Ostatnie cztery tygodnie',
  figuresWithin: (met, count) => `${met} z ${count} na czas`,
  figuresMedian: (span) => `zwykle po ${span}`,
  figuresNone: 'W ostatnich czterech tygodniach nie było jeszcze odpowiedzi',
  card: (parts) => parts.join(', '),
};

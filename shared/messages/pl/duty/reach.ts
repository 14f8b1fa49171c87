import { pl } from '../../plural.ts';
import type { ReachTexts } from '../../en/duty/reach.ts';

export const reach: ReachTexts = {
  title: 'Telefony do sprawdzenia',
  is: (state, days) => {
    if (state === 'none') return 'Powiadomienia nie są włączone na żadnym telefonie.';
    if (state === 'blocked') return 'Powiadomienia są wyłączone w telefonie.';
    if (state === 'failing')
      return days === null || days === 0
        ? 'Powiadomienia wychodzą, ale się nie pojawiają.'
        : `Powiadomienia wychodzą, ale od ${days} ${pl(days, 'dnia', 'dni', 'dni')} żadne się nie pokazało.`;
    return days === null
      ? 'Jeszcze żadne powiadomienie się nie pokazało.'
      : `Od ${days} ${pl(days, 'dnia', 'dni', 'dni')} nie pokazało się żadne powiadomienie.`;
  },
  todo: {
    none: 'Na tym telefonie trzeba otworzyć aplikację i włączyć powiadomienia.',
    blocked: 'W ustawieniach tego telefonu trzeba zezwolić na powiadomienia Golden Hour.',
    failing: 'Na tym telefonie trzeba raz otworzyć aplikację oraz sprawdzić tryb „Nie przeszkadzać” i oszczędzanie baterii.',
    stale: 'Próbne powiadomienie pokaże, czy jeszcze działa.',
    unproved: 'Próbne powiadomienie pokaże, czy działa.',
  },
  proved: (moment) => `Ostatnie powiadomienie pokazało się ${moment}`,
  hints: {
    battery:
      'Oszczędzanie baterii może tam wstrzymywać powiadomienia: zużycie baterii przeglądarki trzeba ustawić na „bez ograniczeń”.',
    not_opened: 'Od miesiąca nikt tam nie otworzył aplikacji. Przeglądarki porzucają wtedy powiadomienia.',
  },
  ownBattery:
    'Ten telefon może wstrzymywać powiadomienia, aby oszczędzać baterię. Ustawienia › Aplikacje › przeglądarka › Bateria: wybierz „bez ograniczeń”.',
  test: 'Wyślij próbne powiadomienie',
  testName: (name) => `Wyślij próbne powiadomienie: ${name}`,
  checkMine: 'Sprawdź mój telefon',
  phases: {
    queued: 'W drodze…',
    sent: (time) => `Wysłano o ${time}. Czekamy na telefon…`,
    shown: (time) => `Na telefonie pokazało się o ${time}.`,
    silent: 'W pół minuty nic się nie pojawiło. Lepiej zadzwonić i obejrzeć telefon razem.',
    failed: 'Nie udało się go wysłać.',
    gone: 'Usługa powiadomień nie zna już tego telefonu. Trzeba je tam jeszcze raz włączyć.',
  },
};

import { pl } from '../plural.ts';
import type { ReachTexts } from '../en/reach.ts';

export const reach: ReachTexts = {
  title: 'Telefony do sprawdzenia',
  is: (state, days) => {
    if (state === 'none') return 'Alerty nie są włączone na żadnym telefonie.';
    if (state === 'blocked') return 'Powiadomienia są wyłączone w telefonie.';
    if (state === 'failing')
      return days === null || days === 0
        ? 'Alerty wychodzą, ale się nie pojawiają.'
        : `Alerty wychodzą, ale od ${days} ${pl(days, 'dnia', 'dni', 'dni')} żaden się nie pokazał.`;
    return days === null
      ? 'Jeszcze żaden alert się nie pokazał.'
      : `Od ${days} ${pl(days, 'dnia', 'dni', 'dni')} nie pokazał się żaden alert.`;
  },
  todo: {
    none: 'Na tym telefonie trzeba otworzyć aplikację i włączyć alerty.',
    blocked: 'W ustawieniach tego telefonu trzeba zezwolić na powiadomienia Golden Hour.',
    failing: 'Na tym telefonie trzeba raz otworzyć aplikację oraz sprawdzić tryb „Nie przeszkadzać” i oszczędzanie baterii.',
    stale: 'Alert próbny pokaże, czy jeszcze dzwoni.',
    unproved: 'Alert próbny pokaże, czy dzwoni.',
  },
  proved: (moment) => `Ostatni alert pokazał się ${moment}`,
  hints: {
    battery: 'Oszczędzanie baterii może tam wstrzymywać alerty: zużycie baterii przeglądarki trzeba ustawić na „bez ograniczeń”.',
    not_opened: 'Od miesiąca nikt tam nie otworzył aplikacji. Przeglądarki wtedy porzucają alerty.',
  },
  ownBattery:
    'Ten telefon może wstrzymywać alerty, aby oszczędzać baterię. Ustawienia › Aplikacje › przeglądarka › Bateria: wybierz „bez ograniczeń”.',
  test: 'Wyślij alert próbny',
  testName: (name) => `Wyślij alert próbny: ${name}`,
  checkMine: 'Sprawdź mój telefon',
  phases: {
    queued: 'W drodze…',
    sent: (time) => `Wysłano o ${time}. Czekamy na telefon…`,
    shown: (time) => `Na telefonie pokazał się o ${time}.`,
    silent: 'W pół minuty nic się nie pojawiło. Lepiej zadzwonić i obejrzeć telefon razem.',
    failed: 'Nie udało się go wysłać.',
    gone: 'Usługa push nie zna już tego telefonu. Trzeba tam jeszcze raz włączyć alerty.',
  },
};

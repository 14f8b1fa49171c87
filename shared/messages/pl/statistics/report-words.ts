import type { ReportWords } from '../../en/statistics/report-words.ts';
import { pl } from '../../plural.ts';
import { charts } from './charts.ts';

export const reportWords: ReportWords = {
  week: 'Wasz tydzień',
  range: 'Zestawienie',
  covered: (open, backed) => `Weekend był obsadzony: całe ${open}${backed === null ? '' : `, z tego ${backed} z rezerwą`}.`,
  stoodBy: (open, backup) => `Weekend był obsadzony: całe ${open}, z tego ${backup} tylko przez rezerwę.`,
  missing: (missing, open) => `W weekend przez ${missing} z ${open} pracy lokalu nikt nie był osiągalny.`,
  doubtful: (doubtful, open) => `W weekend ktoś miał dyżur, ale przez ${doubtful} z ${open} z niesprawdzonym telefonem.`,
  closed: 'W weekend było zamknięte.',
  speed: (median, count) => `Gość czekał zwykle ${median} (${count} ${pl(count, 'odpowiedź', 'odpowiedzi', 'odpowiedzi')})`,
  within: (percent) => `, na czas ${percent}`,
  faster: (span) => `, o ${span} szybciej niż wcześniej`,
  slower: (span) => `, o ${span} wolniej niż wcześniej`,
  silent: (count) =>
    `${pl(count, 'Napisał', 'Napisało', 'Napisało')} ${count} ${pl(count, 'gość', 'gości', 'gości')}, a nikt jeszcze nie odpowiedział.`,
  quiet: 'W tym tygodniu nie napisał żaden gość.',
  overdue: (count) => `${count} ${pl(count, 'gość wciąż czeka', 'gości wciąż czeka', 'gości wciąż czeka')} po terminie.`,
  repeated: (what, guests) =>
    `${what}: jednego wieczoru ${pl(guests, 'poskarżył się', 'poskarżyło się', 'poskarżyło się')} ${guests} ${pl(guests, 'gość', 'gości', 'gości')}.`,
  recovered: (part, of) => `Odzyskani niezadowoleni goście: ${part} z ${of}.`,
  reviews: (count, good) =>
    `Bez odpowiedzi ${pl(count, 'została', 'zostały', 'zostało')} ${count} ${pl(count, 'opinia', 'opinie', 'opinii')}${good > 0 ? `, w tym dobre: ${good}` : ''}.`,
  all: (count) => `Odpowiedź dostali wszyscy goście (${count}).`,
  change: 'Na następny weekend',
  strip: 'Weekend godzina po godzinie',
  states: charts.strip,
  distribution: 'Jak długo czekali goście',
  band: (from, to) => (to === null ? `ponad ${from}` : `${from} do ${to}`),
  upTo: (to) => `do ${to}`,
  trend: 'Tydzień po tygodniu',
  table: {
    all: 'Razem',
    weekend: 'Weekend',
    weekday: 'Dni robocze',
    asked: 'Napisało gości',
    answered: 'Z odpowiedzią',
    within: 'Na czas',
    median: 'Typowe czekanie',
    p90: '9 z 10 w ciągu',
    resolved: 'Zwykle zamknięte po',
    overdue: 'Po terminie',
  },
  by: {
    level: 'Według pilności',
    channel: 'Według kanału',
    place: 'Według miejsca',
    kind: 'Według rodzaju',
  },
  open: 'Otwórz statystyki',
  why: (business) =>
    `Wysyłamy w każdą niedzielę wieczorem osobom prowadzącym ${business}. Można to wyłączyć w ustawieniach lokalu.`,
  definition:
    'Typowe czekanie to mediana: połowa odpowiedzi przyszła wcześniej. Bez odpowiedzi i po terminie liczy się jako spóźnione. Bez spamu.',
};

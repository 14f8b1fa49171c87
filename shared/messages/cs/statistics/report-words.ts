import type { ReportWords } from '../../en/statistics/report-words.ts';
import { cs } from '../../plural.ts';
import { charts } from './charts.ts';

export const reportWords: ReportWords = {
  week: 'Váš týden',
  range: 'Přehled čísel',
  covered: (open, backed) => `Víkend byl pokrytý: celých ${open}${backed === null ? '' : `, z toho ${backed} se zálohou`}.`,
  stoodBy: (open, backup) => `Víkend byl pokrytý: celých ${open}, z toho ${backup} jen zálohou.`,
  missing: (missing, open) => `O víkendu nebyl po dobu ${missing} z ${open} provozu nikdo k zastižení.`,
  doubtful: (doubtful, open) => `Službu o víkendu někdo měl, ale po dobu ${doubtful} z ${open} s neověřeným telefonem.`,
  closed: 'O víkendu bylo zavřeno.',
  speed: (median, count) => `Host obvykle čekal ${median} (${count} ${cs(count, 'odpověď', 'odpovědi', 'odpovědí')})`,
  within: (percent) => `, včas ${percent}`,
  faster: (span) => `, o ${span} rychleji než dřív`,
  slower: (span) => `, o ${span} pomaleji než dřív`,
  silent: (count) =>
    `${cs(count, 'Napsal', 'Napsali', 'Napsalo')} ${count} ${cs(count, 'host', 'hosté', 'hostů')} a nikdo zatím neodpověděl.`,
  quiet: 'Tento týden nenapsal žádný host.',
  overdue: (count) => `${count} ${cs(count, 'host pořád čeká', 'hosté pořád čekají', 'hostů pořád čeká')} po termínu.`,
  repeated: (what, guests) =>
    `${what}: za jeden večer si ${cs(guests, 'stěžoval', 'stěžovali', 'stěžovalo')} ${guests} ${cs(guests, 'host', 'hosté', 'hostů')}.`,
  recovered: (part, of) => `Nespokojení hosté získaní zpět: ${part} z ${of}.`,
  reviews: (count, good) =>
    `Bez odpovědi ${cs(count, 'zůstala', 'zůstaly', 'zůstalo')} ${count} ${cs(count, 'recenze', 'recenze', 'recenzí')}${good > 0 ? `, z toho dobrých: ${good}` : ''}.`,
  all: (count) => `Odpověď dostali všichni hosté (${count}).`,
  change: 'Na příští víkend',
  strip: 'Víkend hodinu po hodině',
  states: charts.strip,
  distribution: 'Jak dlouho hosté čekali',
  band: (from, to) => (to === null ? `déle než ${from}` : `${from} až ${to}`),
  upTo: (to) => `do ${to}`,
  trend: 'Týden po týdnu',
  table: {
    all: 'Celkem',
    weekend: 'Víkend',
    weekday: 'Všední dny',
    asked: 'Napsalo hostů',
    answered: 'Zodpovězeno',
    within: 'Včas',
    median: 'Obvyklé čekání',
    p90: '9 z 10 do',
    resolved: 'Obvykle uzavřeno za',
    overdue: 'Po termínu',
  },
  by: {
    level: 'Podle naléhavosti',
    channel: 'Podle kanálu',
    place: 'Podle místa',
    kind: 'Podle druhu',
  },
  open: 'Otevřít statistiky',
  why: (business) => `Posíláme každou neděli večer vedení podniku ${business}. Vypnout to lze v nastavení podniku.`,
  definition:
    'Obvyklé čekání je medián: polovina odpovědí přišla dřív. Nezodpovězené po termínu se počítají jako nestihnuté. Bez spamu.',
};

import { cs } from '../../plural.ts';
import type { StatisticsWords } from '../../en/statistics/statistics.ts';
import { statisticsScreens } from './statistics-screens.ts';
import { topics } from '../inbox/topics.ts';

const guests = (count: number) => `${count} ${cs(count, 'host', 'hosté', 'hostů')}`;

export const statistics: StatisticsWords = {
  none: '–',
  screens: statisticsScreens,
  onWeekday: ['v pondělí', 'v úterý', 've středu', 've čtvrtek', 'v pátek', 'v sobotu', 'v neděli'],
  somebody: 'někdo, kdo už v týmu není',
  outside: 'odpovězeno mimo aplikaci',
  noPlace: 'místo neuvedeno',
  and: (first, last) => `${first} a ${last}`,
  andMore: (shown, more) => `${shown} a ještě ${more}`,

  lead: {
    and: (first, second) => `${first} a ${second}.`,
    but: (first, second) => `${first}, ale ${second}.`,
    closed: (first) => `${first}, bylo zavřeno.`,
    alone: (sentence) => `${sentence}.`,
    inTime: (part, of) => `Včas ${cs(part, 'dostal', 'dostali', 'dostalo')} odpověď ${part} z ${of} hostů`,
    allInTime: (of) =>
      `${cs(of, 'Jediný host, který se ozval, dostal', `Všichni ${of} hosté dostali`, `Všech ${of} hostů dostalo`)} odpověď včas`,
    nobodyWrote: 'Nikdo se neozval',
    nothingDue: (asked) =>
      `${cs(asked, 'Ozval se', 'Ozvali se', 'Ozvalo se')} ${guests(asked)}, žádná odpověď zatím neměla termín`,
    covered: 'služba byla po celou otevírací dobu',
    gap: (spans) => `${spans} neměl nikdo službu`,
    unreachable: (spans) => `${spans} byl telefon služby nedostupný`,
    nobody: (spans) => `${spans} nebyl nikdo k zastižení`,
    stoodBy: (spans, name, backup) =>
      `${spans} nebyl na telefon ve službě${name === null ? '' : ` (${name})`} spoleh, jistila záloha${backup === null ? '' : ` (${backup})`}`,
    stoodByAlone: (spans, backup) => `${spans} neměl nikdo službu, jistila záloha${backup === null ? '' : ` (${backup})`}`,
    stoodByMixed: (spans, backup) => `${spans} jistila jen záloha${backup === null ? '' : ` (${backup})`}`,
    doubtful: (length) => `po dobu ${length} nebylo jisté, že upozornění dorazí`,
  },

  fixes: {
    title: 'Změňte to do příštího víkendu',
    calm: 'Do příštího víkendu',
    others: (count) => `Ještě ${count}`,
    gap: (spans) => `Nikdo nemá službu ${spans}. Najděte někoho.`,
    unreachable: (name, spans) => `Službu ${spans} má ${name}, ale upozornění nedocházejí. Vyzkoušejte telefon.`,
    doubtful: (name, spans) => `Službu ${spans} má ${name}, ale telefon není ověřený. Pošlete zkušební upozornění.`,
    noBackup: (spans) => `Chybí záloha ${spans}. Určete ji.`,
    unanswered: (count, since) =>
      `${guests(count)} stále ${cs(count, 'čeká', 'čekají', 'čeká')} na odpověď, ${count === 1 ? '' : 'nejdéle '}od ${since}. Odpovězte teď.`,
    gapAgain: (weekday, times, of, last) =>
      `${weekday}: bez služby v ${times} z ${of} víkendů, naposledy ${last}. Dejte to do rozpisu.`,
    gapCost: (count, longest) =>
      `${guests(count)} ${cs(count, 'psal', 'psali', 'psalo')}, když nebyl nikdo k zastižení; nejdelší čekání ${longest}. Obsaďte ty hodiny.`,
    slowHour: (weekday, hours, part, of) => `${weekday} ${hours}: odpovědi váznou, včas ${part} z ${of}, přestože někdo sloužil.`,
    slowHands: {
      more: (people, missing) =>
        `Na to, co tehdy přichází, ${cs(people, 'je potřeba 1 člověk', `jsou potřeba ${people} lidé`, `je potřeba ${people} lidí`)}. Přidejte ${cs(missing, 'jednoho', `${missing} další`, `${missing} dalších`)}.`,
      enough: (people) =>
        `Na to, co tehdy přichází, ${cs(people, 'stačí jeden člověk', `stačí ${people} lidé`, `stačí ${people} lidí`)}. Počtem to není: podívejte se, co je zdrželo.`,
      tooLong: 'Jedna odpověď trvá déle, než cíl dovolí: víc lidí nepomůže.',
      unknown: 'Jestli by pomohl druhý člověk, zatím nelze říct: podívejte se, co je zdrželo.',
    },
    uneven: (name, share) => `${name}: ${share} všech víkendových hodin. Rozdělte je.`,
    nothing: 'Není co napravovat. Příště stejně.',
    actions: {
      duty: 'Otevřít služby',
      rota: 'Otevřít týdenní rozpis',
      phone: 'Kdo je k zastižení',
      items: 'Ukázat',
      answer: 'Odpovědět',
      people: 'Kolik lidí je potřeba',
    },
  },

  kinds: { review: 'Recenze', comment: 'Komentář', message: 'Zpráva', mention: 'Zmínka' },
  ...topics,
  benchmarks: {
    jetblue: 'cíl JetBlue',
    klm: 'průměr KLM',
    expected: 'co čeká 53 % lidí',
    large_firms: 'průměr velkých firem',
  },
  badges: {
    facebook: 'Facebook: velmi rychlé odpovědi',
    yelp: 'Yelp: doba odpovědi',
    booking: 'Booking.com: rychle odpovídá',
    booking_score: 'Booking.com: skóre odpovědí',
  },
  badgeRules: {
    facebook: 'Pravidlo: za 7 dní zodpovězeno 90 % zpráv, polovina do 15 min.',
    yelp: 'Ukazuje, do kdy přijde polovina odpovědí za 30 dní; zprávy od 18:00 do 8:00 se nepočítají.',
    booking: 'Štítek: každá zpráva z posledních 14 dnů, kdy nějaké přišly, zodpovězená do 12 hodin.',
    booking_score: 'Novější číslo: podíl zodpovězených do 24 hodin za 30 dní, ukazuje se od deseti zpráv.',
  },
};

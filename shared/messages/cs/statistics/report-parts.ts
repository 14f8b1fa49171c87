import type { ReportPartWords } from '../../en/statistics/report-parts.ts';
import { cs } from '../../plural.ts';

export const reportParts: ReportPartWords = {
  targets: {
    title: 'Podle vašich cílů',
    what: 'Co mělo termín',
    target: 'Cíl',
    reached: 'Splněno',
    within: (span) => `do ${span}`,
    first: 'První odpověď',
    promise: 'Dodržené sliby',
    asPromised: 'slíbený čas',
    next: 'Další odpověď',
    settlement: 'Uzavřeno',
    none: 'nic nemělo termín',
  },
  people: {
    title: 'Kdo odpovídal',
    answers: 'První odpovědi',
    within: 'Včas',
    median: 'Obvyklé čekání',
    promises: 'Dodržené sliby',
    next: 'Další odpovědi včas',
    line: (name, answers) => `${name}: ${answers} ${cs(answers, 'první odpověď', 'první odpovědi', 'prvních odpovědí')}`,
    note: 'Každý vidí svůj řádek, vedení všechny.',
  },
};

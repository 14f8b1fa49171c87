import { cs } from '../../plural.ts';
import type { Inbox } from '../../en/inbox/inbox.ts';

export const inbox: Inbox = {
  title: 'Teď',
  sections: { waiting: 'Čeká', mine: 'Moje', others: 'U kolegů', answered: 'Odpovězeno', resolved: 'Uzavřeno' },
  sectionsLabel: 'Oddíly',
  listLabel: (section) => `${section}: seznam`,
  newItems: (count, urgent) =>
    urgent > 0
      ? `${count} ${cs(count, 'nová', 'nové', 'nových')}, z toho ${urgent} ${cs(urgent, 'naléhavá', 'naléhavé', 'naléhavých')}`
      : `${count} ${cs(count, 'nová zpráva', 'nové zprávy', 'nových zpráv')}`,
  newUrgentSpoken: (count) =>
    `${count} ${cs(count, 'nová naléhavá stížnost', 'nové naléhavé stížnosti', 'nových naléhavých stížností')}`,
  newSpoken: (count) => `${count} ${cs(count, 'nová zpráva', 'nové zprávy', 'nových zpráv')} od hostů`,
  unreached: (count) =>
    `Na ${count} ${cs(count, 'zprávu', 'zprávy', 'zpráv')} se nepodařilo nikoho upozornit. Vidíte ${cs(count, 'ji', 'je', 'je')} jako první.`,
  alertsHeld: (time) => `Od ${time} ze serveru neodcházejí upozornění. Nechte tento seznam otevřený a kolegům zavolejte.`,
  undeclaredProxy: (address) =>
    `Návštěvníci přicházejí na server přes ${address}. Tuto proxy nikdo neuvedl, a tak se všichni počítají jako jeden. Pokud je vaše, správce serveru nastaví GH_TRUSTED_PROXIES=${address}.`,
  unwatched: (time) =>
    `Od ${time} nikdo nehlídá, jestli se některé upozornění nezaseklo. Nechte tento seznam otevřený a řekněte to tomu, kdo spravuje server.`,
  nobody: 'Zatím to nikdo nemá',
  hasIt: (name) => `Má to ${name}`,
  youHaveIt: 'Máte to vy',
  nobodyTold: 'Nikdo nebyl upozorněn',
  promised: (time) => `Slíbeno na ${time}`,
  answeredIn: (span) => `Odpovězeno za ${span}`,
  resolvedMark: 'Uzavřeno',
  moved: 'V tomto seznamu už není',
  noWords: 'Jen hvězdičky',
  filters: 'Filtr',
  filtersOn: (count) => `Filtr (${count})`,
  filterLevel: 'Naléhavost',
  filterChannel: 'Odkud přišlo',
  unsettled: (count) => `Neuzavřeno včas (${count})`,
  clearFilters: 'Zobrazit vše',
  search: 'Slova, místo nebo jméno hosta',
  searchOpen: 'Hledat',
  noMatch: 'Nic neodpovídá.',
  noMatchHere: 'Tady nic neodpovídá.',
  foundElsewhere: 'Nalezeno jinde',
  emptyWaiting: 'Všude klid.',
  emptyWaitingSince: (ago) => `Všude klid. Poslední odpověď ${ago}.`,
  emptyWaitingMore: 'Jakmile si někdo postěžuje, tento telefon vás upozorní.',
  emptyMine: 'U sebe nic nemáte.',
  emptyMineMore: 'Co převezmete, zůstane tady, dokud neodpovíte.',
  emptyOthers: 'Nikdo jiný na ničem nepracuje.',
  emptyAnswered: 'Na žádného hosta se nečeká.',
  emptyResolved: 'Zatím nic uzavřeného.',
  figuresLabel: 'Poslední čtyři týdny',
  figuresWithin: (met, count) => `${met} z ${count} včas`,
  figuresMedian: (span) => `obvykle za ${span}`,
  figuresNone: 'Za poslední čtyři týdny zatím žádná odpověď',
  card: (parts) => parts.join(', '),
};

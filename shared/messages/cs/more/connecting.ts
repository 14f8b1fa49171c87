import { cs } from '../../plural.ts';
import type { Connecting } from '../../en/more/connecting.ts';
import { guides, mailboxes } from './connect-guides.ts';

const items = (count: number) => `${count} ${cs(count, 'zpráva', 'zprávy', 'zpráv')}`;

export const connecting: Connecting = {
  lead: 'Co hosté napíšou na připojeném kanálu, přijde sem.',
  accounts: 'Připojené',
  offers: 'Co můžete připojit',
  others: 'Další cesty',
  answers: 'Odpovídáte odsud.',
  copies: 'Odpovídáte tam (zkopírovat a otevřít).',
  notRegistered: 'Na tomto serveru zatím není nastaveno.',
  notRegisteredText: (channel) =>
    `Kdo spravuje server, ho musí nejdřív zaregistrovat: ${channel} (docs/operating.md, GH_CHANNELS). Potom půjde kanál připojit tady.`,

  reconnect: 'Je třeba znovu připojit',
  importing: (count) => (count === 0 ? 'Načítá se historie…' : `Načítá se historie, zatím ${items(count)}`),
  imported: (count) => (count === 0 ? 'Nic tam nebylo' : `Načteno bez upozornění: ${items(count)}`),
  lastItem: (moment) => `Poslední zpráva: ${moment}`,
  nothingYet: 'Zatím nic nepřišlo',
  lookedAt: (moment) => `Poslední kontrola: ${moment}`,
  silent: (moment) => `Od ${moment} nic nového, tak dlouho jako ještě nikdy`,
  notUnderstood: (count) => `Nerozuměli jsme: ${items(count)}`,
  facts: {
    look: 'Poslední kontrola',
    next: 'Příští kontrola',
    item: 'Poslední zpráva',
    history: 'Historie',
    since: 'Připojeno',
  },
  never: 'zatím nikdy',
  rightNow: 'právě teď',
  whenCalled: 'jakmile tam bude něco nového',
  notWhileOut: 'až účet znovu připojíte',
  unreadHint: 'Poslední případ:',
  chart: 'Přišlo za posledních 24 hodin',
  count: items,
  hour: 'Od',
  counted: 'Zprávy',
  span: (from, to) => `${from}–${to}`,

  lookNow: 'Zkontrolovat teď',
  looking: 'Kontrolujeme. Co je nové, je tu za chvíli.',
  again: 'Znovu připojit',
  againName: (name) => `Znovu připojit: ${name}`,
  disconnect: 'Odpojit',
  disconnectName: (name) => `Odpojit: ${name}`,
  disconnectText: [
    'Nic dalšího odtamtud nepřijde a žádná odpověď neodejde.',
    'Co přišlo, zůstane, i s odpověďmi.',
    'Na platformě se odhlásíme a heslo i klíče tady smažeme.',
  ],
  disconnected: (name) => `Odpojeno: ${name}`,

  faults: {
    token: {
      looking: 'Už nás tam nepustí. Připojte účet znovu.',
      connecting: 'S tímhle nás tam nepustili. Zkontrolujte to znak po znaku, nebo tam vytvořte nové.',
    },
    permission: {
      looking: 'Pustí nás tam, ale nevidíme všechno. Povolte nám, co chybí.',
      connecting: 'Pustili nás tam, ale chybí oprávnění. Povolte ho a zkuste to znovu.',
    },
    rate: {
      looking: 'Ptáme se tam příliš často. Příští kontrola bude později.',
      connecting: 'Pokusů bylo příliš mnoho. Počkejte pár minut a zkuste to znovu.',
    },
    gone: {
      looking: 'Co jsme četli, už tam není. Podívejte se, jestli to někdo nepřejmenoval nebo nesmazal.',
      connecting: 'Pod tímto jménem nebo adresou nic není. Zkontrolujte, co jste napsali.',
    },
    window: {
      looking: 'Na tohle už je tam pozdě.',
      connecting: 'Už je pozdě. Začněte znovu.',
    },
    invalid: {
      looking: 'Našemu dotazu tam nerozumějí. Pokud to potrvá, připojte účet znovu.',
      connecting: 'Tohle tam neprošlo. Zkontrolujte, co jste napsali.',
    },
    temporary: {
      looking: 'Teď se tam nedostaneme. Zkusíme to při příští kontrole, nic se neztratí.',
      connecting: 'Nedostali jsme se tam. Zkontrolujte adresu, pokud jste ji psali, a za chvíli to zkuste znovu.',
    },
    quota: {
      looking: 'Povolený počet dotazů je vyčerpaný. Pokračujeme, až se obnoví.',
      connecting: 'Povolený počet dotazů je teď vyčerpaný. Zkuste to později.',
    },
  },
  cameBack: (words) => `Odpověď zní: „${words}“`,
  codes: {
    address_refused: 'Tato adresa není na veřejném internetu.',
    dns: 'Server tohoto jména neexistuje.',
    connect: 'Na této adrese nikdo neodpovídá.',
    tls: 'Server neprokázal, že je to opravdu on.',
    timeout: 'Odpověď nepřišla včas.',
    closed: 'Spojení se přerušilo.',
  },

  connectTo: (channel) => `Připojit: ${channel}`,
  steps: 'Krok za krokem',
  mailbox: 'Vaše schránka',
  opens: (host) => `Otevřít ${host}`,
  go: 'Připojit',
  goOn: (channel) => `Přejít na ${channel}`,
  leaving: 'Okamžik, přecházíme k přihlášení…',
  keeps: 'Když pole necháte prázdné, nic se nezmění.',
  furtherFields: 'Další nastavení',
  missing: 'Tohle chybí.',
  noEmail: 'Tohle není e-mailová adresa.',
  noPort: 'Číslo od 1 do 65535.',
  whichOne: 'Co chcete připojit?',
  whichOneText: 'Je toho víc. Zbytek můžete připojit potom.',
  connected: (name) => `Připojeno: ${name}. Historie se načítá bez upozornění.`,

  back: {
    title: 'Připojení kanálu',
    wait: 'Okamžik…',
    saidNo: 'Přístup jste tam nepovolili, takže se nic nepřipojilo.',
    refused: 'Platforma nás nepřipojila.',
    nothing: 'Tady není co dokončit.',
    channels: 'Na kanály',
  },

  fields: {
    'email.address': { label: 'E-mailová adresa', hint: 'Ta, na kterou hosté píšou.' },
    'email.password': { label: 'Heslo', hint: 'Často zvláštní heslo jen pro tohle, viz kroky.' },
    'feed.address': { label: 'Adresa', hint: 'Kanálu, nebo stránky, ke které patří.' },
    'telegram.token': { label: 'Token', hint: 'Od BotFathera: číslice, dvojtečka, hodně písmen.' },
  },
  fieldTypes: {
    text: 'Název',
    secret: 'Heslo nebo klíč',
    url: 'Webová adresa',
    host: 'Server',
    email: 'E-mail',
    port: 'Port',
    choice: 'Druh',
  },
  byDefault: 'Automaticky',
  choices: {},
  guides,
  mailboxes,
};

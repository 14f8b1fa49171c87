import type { Ending } from '../../en/more/ending.ts';

export const ending: Ending = {
  card: 'Smazání podniku',
  cardText: 'Nenávratně a se vším, co k němu patří: slova hostů, tým, odkazy i statistiky.',
  open: 'Co všechno skončí',
  title: 'Smazat podnik',
  lead: (business) => `Podnik ${business} se smaže okamžitě a se vším, co v něm je. Nikdo ho už nevrátí.`,
  ends: [
    { what: 'Tým', text: 'Všichni přijdou o přístup i o upozornění. Svůj účet si každý nechává.' },
    {
      what: 'Odkazy a QR kódy',
      text: 'Kódy na stolech, odkazy hostů, doba odpovědi na vašem webu, kalendáře i obrazovky na zdi přestanou fungovat. Kdo načte kód, přečte si, že stránka byla zrušena; stránka hosta už nebude existovat.',
    },
    {
      what: 'Všechna data',
      text: 'Co hosté napsali a poslali, vaše odpovědi, rozpis služeb, statistiky i protokol událostí se smažou během několika minut, dlouhá historie do hodiny.',
    },
    {
      what: 'Zálohy',
      text: 'V těch dřívějších zůstane kopie, dokud je nenahradí novější. Kdy to bude, rozhoduje ten, kdo spravuje server.',
    },
  ],
  files: 'Nejdřív si exportujte data',
  filesText: 'Od prvního dne do dneška. Fotky a poznámky týmu v souborech nejsou.',
  csv: 'Slova hostů a vaše odpovědi jako tabulka',
  json: 'Totéž jako data pro jiné programy',
  trail: 'Protokol událostí jako tabulka',
  confirm: (business) => `Pro potvrzení opište název: ${business}`,
  name: 'Název podniku',
  nameError: 'Tohle není název podniku. Musí se shodovat písmeno po písmenu.',
  yes: 'Nenávratně smazat',
  keep: 'Ponechat',
};

import type { Ending } from '../en/ending.ts';

export const ending: Ending = {
  card: 'Konec podniku',
  cardText: 'Nenávratně smaže všechno, co k němu patří: slova hostů, tým, odkazy i statistiky.',
  open: 'Smazat podnik',
  title: 'Smazat podnik',
  lead: (business) => `Podnik ${business} skončí okamžitě. Nikdo už ho nevrátí zpět.`,
  ends: [
    'Celý tým přijde o přístup a kvůli podniku už nezazvoní žádný telefon. Účet zůstává každému jeho vlastní.',
    'QR kódy na stolech, odkazy hostů, doba odpovědi na vašem webu, kalendáře i obrazovky na zdi přestanou fungovat. Kdo je otevře, přečte si, že je konec.',
    'Co hosté napsali a poslali, vaše odpovědi, rozpis služeb, statistiky i záznam změn se smažou během několika minut, dlouhá historie do hodiny.',
    'V dřívějších zálohách zůstane kopie, dokud je nenahradí novější. O tom rozhoduje ten, kdo spravuje server.',
  ],
  files: 'Nejdřív si odneste svá data',
  filesText: 'Od prvního dne do dneška. Fotky a poznámky týmu v souborech nejsou.',
  csv: 'Slova hostů a vaše odpovědi jako tabulka',
  json: 'Totéž jako data pro jiné programy',
  trail: 'Záznam změn jako tabulka',
  confirm: (business) => `Pro potvrzení opište název: ${business}`,
  name: 'Název podniku',
  nameError: 'Tohle není název podniku. Musí se shodovat písmeno po písmenu.',
  yes: 'Nenávratně smazat',
  keep: 'Ponechat',
};

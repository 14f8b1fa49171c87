import type { Surge } from '../../en/duty/surge.ts';
import { cs } from '../../plural.ts';

const helpers = (count: number) => `${count} ${cs(count, 'člověk', 'lidé', 'lidí')} na výpomoc`;

export const surge: Surge = {
  title: 'Režim náporu',
  off: 'Píše moc hostů najednou? Výpomoc se na pár hodin připojí jedním odkazem a upozornění chodí pohromadě.',
  start: 'Zapnout režim náporu',
  line: (until, left) => `Režim náporu do ${until} (zbývá ${left}).`,
  lineHelping: (count) => (count === 0 ? 'Zatím se nikdo nepřipojil.' : `${cs(count, 'Je', 'Jsou', 'Je')} tu ${helpers(count)}.`),
  helpingLine: (until, left) => `Pomáháte do ${until} (zbývá ${left}).`,
  suggested: (lastHour, usual) =>
    `Mnohem víc zpráv než obvykle: za poslední hodinu ${lastHour} místo asi ${usual}. Na pár hodin se může připojit výpomoc.`,
  link: 'Odkaz pro výpomoc',
  end: 'Ukončit hned',
  endTitle: 'Ukončit režim náporu hned?',
  endText: (count) =>
    count === 0
      ? 'Odkaz přestane platit.'
      : `${helpers(count)} hned ${cs(count, 'ztratí', 'ztratí', 'ztratí')} přístup. Rozpracované zprávy se vrátí týmu, odeslané odpovědi zůstanou.`,
  ended: 'Režim náporu skončil.',
  sheet: {
    qr: 'Kód s odkazem pro výpomoc',
    how: 'Nechte kód naskenovat, nebo odkaz pošlete. Stačí jméno. Výpomoc může číst, převzít a odpovídat, nic víc.',
    gone: 'Odkaz se ukazuje jen jednou a neukládá se. Vytvořte nový; starý přestane platit, kdo už pomáhá, zůstane.',
    linkEnded: 'Odkaz přestal platit, protože byl někomu odebrán přístup. Kdo už pomáhá, zůstane; pro další vytvořte nový.',
    make: 'Vytvořit nový odkaz',
    share: 'Poslat odkaz',
    shareText: (business) => `${business} prosí o pomoc`,
    until: (time) => `Skončí automaticky v ${time}.`,
    hours: 'Jak dlouho od teď',
    hour: (count) => `${count} h`,
    statement: 'Společné vyjádření',
    statementHint: 'Nabídne se všem jako odpověď na jedno klepnutí. Třeba co se stalo a co s tím děláte.',
    save: 'Uložit vyjádření',
    saved: 'Od teď se nabízí všem.',
  },
  load: {
    title: 'Výpomoc',
    none: 'Zatím se nikdo nepřipojil.',
    counts: (holds, answered) => `rozpracované ${holds}, zodpovězené ${answered}`,
    since: (time) => `od ${time}`,
    remove: (name) => `${name}: ukončit výpomoc`,
    removed: (name) => `${name} už nemá přístup a odkaz přestal platit. Rozpracované zprávy znovu čekají na tým.`,
    key: 'Plný pruh je zodpovězené, šrafovaný rozpracované.',
  },
  pinned: 'Vyjádření',
  join: {
    title: 'Výpomoc',
    asks: (business) => `${business} vás prosí o pomoc.`,
    what: 'Píše moc hostů najednou. Můžete číst, co píší, převzít to a odpovědět. Nastavení ani statistiky neuvidíte.',
    until: (moment) => `Přístup skončí automaticky: ${moment}. Bez e-mailu a bez hesla.`,
    name: 'Vaše jméno',
    nameHint: 'Uvidí ho kolegové, host ne.',
    nameError: 'Chybí vaše jméno.',
    language: 'Jazyk',
    action: 'Začít pomáhat',
    as: (name) => `Pomáhat jako ${name}`,
    asHint: 'Jste tu přihlášeni. Váš účet zůstane, jak je; skončí jen přístup k tomuto podniku.',
    noToken: 'Odkaz není celý. Naskenujte kód znovu, nebo si o odkaz řekněte ještě jednou.',
    toApp: 'Do aplikace',
    overTitle: 'Děkujeme za pomoc',
    over: (business) => `Výpomoc pro ${business} skončila. Co jste četli, v tomto telefonu už není.`,
  },
};

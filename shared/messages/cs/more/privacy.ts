import type { PrivacyWords } from '../../en/more/privacy.ts';
import { cs } from '../../plural.ts';

export const privacy: PrivacyWords = {
  about: (items) => `O tomto hostovi uchováváme ${items} ${cs(items, 'zprávu', 'zprávy', 'zpráv')}.`,
  download: 'Stáhnout všechno',
  erase: 'Smazat hosta',
  sure: 'Smazat údaje hosta natrvalo?',
  sureText: (items) =>
    `Zmizí jméno, kontakt, slova, fotky, vaše odpovědi i poznámky z ${items} ${cs(items, 'zprávy', 'zpráv', 'zpráv')}. Časy, naléhavost a hvězdičky zůstanou ve statistikách. Nejde to vrátit.`,
  eraseNow: 'Smazat natrvalo',
  erased: 'Smazáno.',
  keepTitle: 'Jak dlouho se údaje hostů uchovávají',
  keepHint: 'Starší jména, kontakty, slova a fotky se mažou automaticky. Statistiky zůstanou.',
  keep: 'Uchovávat',
  keepForGood: 'natrvalo',
  months: (count) => `${count} ${cs(count, 'měsíc', 'měsíce', 'měsíců')}`,
  keepWarning: (months) => `Co je starší než ${months}, se do dne natrvalo smaže.`,
  reportTitle: 'Týdenní přehled',
  report: 'Každou neděli večer',
  reportHint: 'Po zavření dostanou majitelé a vedoucí souhrn týdne.',
  mail: 'Také e-mailem',
  mailHint: 'S čísly za celý týden.',
  mailMissing: 'E-mail na tomto serveru není nastavený, takže tudy zatím nic neodejde. Zapne ho ten, kdo server spravuje.',
  saved: 'Uloženo.',
};

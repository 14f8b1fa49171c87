import type { PrivacyWords } from '../en/privacy.ts';
import { cs } from '../plural.ts';

export const privacy: PrivacyWords = {
  about: (items) => `O tomto hostovi uchováváme ${items} ${cs(items, 'položku', 'položky', 'položek')}.`,
  download: 'Stáhnout všechno',
  erase: 'Smazat hosta',
  sure: 'Smazat údaje hosta natrvalo?',
  sureText: (items) =>
    `Zmizí jméno, kontakt, slova, fotky, vaše odpovědi i poznámky z ${items} ${cs(items, 'položky', 'položek', 'položek')}. Časy, naléhavost a hvězdičky zůstanou ve statistikách. Nejde to vrátit.`,
  eraseNow: 'Smazat natrvalo',
  erased: 'Smazáno.',
  keepTitle: 'Jak dlouho se údaje hostů uchovávají',
  keepHint: 'Starší jména, kontakty, slova a fotky se smažou samy. Statistiky zůstanou.',
  keep: 'Uchovávat',
  keepForGood: 'natrvalo',
  months: (count) => `${count} ${cs(count, 'měsíc', 'měsíce', 'měsíců')}`,
  keepWarning: (months) => `Co je starší než ${months}, se do dne natrvalo smaže.`,
  reportTitle: 'Týdenní přehled',
  report: 'Každou neděli večer',
  reportHint: 'Majitelé a manažeři se po zavření dozvědí, jak týden dopadl.',
  mail: 'Také e-mailem',
  mailHint: 'S čísly za celý týden.',
  mailMissing: 'E-mail na tomto serveru není nastavený, takže tudy zatím nic neodejde. Zapne ho ten, kdo server spravuje.',
  saved: 'Uloženo.',
};

import type { ReplyTimeWords } from '../../en/guests/reply-time.ts';
import { cs } from '../../plural.ts';

export const replyTime: ReplyTimeWords = {
  title: (business) => `Jak rychle odpovídá ${business}`,
  half: 'Polovina všech hostů dostala odpověď do této doby.',
  all: ({ guests, answers, days }) =>
    `Počítáme všechny recenze a zprávy za posledních ${days} dní kromě spamu: celkem ${guests}, odpověď jich má ${answers}.`,
  newest: ({ guests, answers, days }) =>
    `Počítáme nejnovější recenze a zprávy za posledních ${days} dní kromě spamu: celkem ${guests}, odpověď jich má ${answers}.`,
  fresh: (count, figure) =>
    `${cs(count, 'Ještě 1 čeká', `Další ${count} čekají`, `Dalších ${count} čeká`)} kratší dobu než ${figure}.`,
  untyped: 'To číslo nikdo nepíše ručně.',
  tooFew: 'Na poctivé číslo zatím není dost odpovědí.',
  underHalf: (days) => `Za posledních ${days} dní dostala odpověď méně než polovina hostů, poctivé číslo tedy není.`,
  asOf: (time) => `Spočítáno v ${time}, obnovuje se každých pár minut.`,
  write: (business) => `Napsat: ${business}`,
  back: (place) => `Zpět na ${place}`,
};

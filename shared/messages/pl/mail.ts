import type { MailTexts } from '../en/mail.ts';
import { letter } from '../letter.ts';
import { pl } from '../plural.ts';

export const mail: MailTexts = {
  unreached: {
    subject: ({ business, head }) => `${business}: ${head}. Gość czeka, a żaden telefon nie odebrał powiadomienia`,
    body: ({ head, url }) =>
      `${head}\n\nGość czeka, a nikt nie ma włączonych powiadomień w telefonie.\n\nProszę otworzyć i odpowiedzieć:\n${url}\n\nPotem warto włączyć powiadomienia: Więcej, Powiadomienia w tym telefonie.\n`,
  },
  rung: {
    subject: ({ business, head }) => `${business}: ${head}. Gość wciąż czeka na odpowiedź`,
    body: ({ head, url }) =>
      `${head}\n\nGość czeka i nikt jeszcze się tym nie zajął.\n\nProszę przejąć i odpowiedzieć:\n${url}\n`,
  },
  several: {
    subject: ({ business, count }) =>
      `${business}: na odpowiedź wciąż ${pl(count, 'czeka', 'czekają', 'czeka')} ${count} ${pl(count, 'gość', 'goście', 'gości')}`,
    body: ({ count, unreached, lines, url }) =>
      letter([
        `${pl(count, 'Czeka', 'Czekają', 'Czeka')} ${count} ${pl(count, 'gość', 'goście', 'gości')} i nikt jeszcze się tym nie zajął.`,
        ...lines,
        `Wszystko, co czeka:\n${url}`,
        ...(unreached
          ? [
              'O niektórych nie było komu powiedzieć: żaden telefon nie odebrał powiadomienia. Warto je włączyć: Więcej, Powiadomienia w tym telefonie.',
            ]
          : []),
      ]),
  },
};

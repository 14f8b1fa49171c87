import type { MailTexts } from '../../en/sent/mail.ts';
import { letter } from '../../sentences/letter.ts';
import { pl } from '../../plural.ts';

export const mail: MailTexts = {
  unreached: {
    subject: ({ business, head }) => `${business}: ${head}. Gość czeka, a żaden telefon nie odebrał powiadomienia`,
    body: ({ head, url }) =>
      `${head}\n\nGość czeka, a nikt nie ma włączonych powiadomień w telefonie.\n\nOtwórz i odpowiedz:\n${url}\n\nPotem włącz powiadomienia w swoim telefonie: Więcej, Powiadomienia na tym telefonie.\n`,
  },
  rung: {
    subject: ({ business, head }) => `${business}: ${head}. Gość wciąż czeka na odpowiedź`,
    body: ({ head, url }) => `${head}\n\nGość czeka i nikt jeszcze się tym nie zajął.\n\nPrzejmij i odpowiedz:\n${url}\n`,
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
              'O niektórych nie udało się powiadomić nikogo. Włącz powiadomienia w swoim telefonie: Więcej, Powiadomienia na tym telefonie.',
            ]
          : []),
      ]),
  },
};

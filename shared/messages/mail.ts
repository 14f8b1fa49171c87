/**
 * Words of the mails the server writes by itself, in the reader's language. No guest words: mail is not private enough. `head` is
 * what an alert would say first: "Urgent · allergy · Table 4".
 */
import type { Language } from '#shared/model/people.ts';
import { cs, pl } from './plural.ts';

type About = { readonly business: string; readonly head: string; readonly url: string };
type MailText = {
  readonly subject: (about: Pick<About, 'business' | 'head'>) => string;
  readonly body: (about: Pick<About, 'head' | 'url'>) => string;
};
type Several = {
  readonly business: string;
  readonly count: number;
  /** For some of them no phone could be reached. */
  readonly unreached: boolean;
  readonly lines: readonly string[];
  /** All that waits. */
  readonly url: string;
};
type MailTexts = {
  readonly unreached: MailText;
  /** A rung of the ladder by mail: phones were rung and nobody has taken it yet. */
  readonly rung: MailText;
  /** More than one item waits; the lines are heads with their links, the most pressing first. */
  readonly several: {
    readonly subject: (about: Several) => string;
    readonly body: (about: Several) => string;
  };
};

const letter = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  en: {
    unreached: {
      subject: ({ business, head }) => `${business}: ${head}. A guest is waiting and no phone could be reached`,
      body: ({ head, url }) =>
        `${head}\n\nA guest is waiting and nobody's phone has alerts on.\n\nOpen it and answer:\n${url}\n\nThen turn alerts on for your phone: More, Alerts on this phone.\n`,
    },
    rung: {
      subject: ({ business, head }) => `${business}: ${head}. The guest is still waiting for an answer`,
      body: ({ head, url }) => `${head}\n\nThe guest is waiting and nobody has taken it yet.\n\nTake it and answer:\n${url}\n`,
    },
    several: {
      subject: ({ business, count }) => `${business}: ${count} guests are still waiting for an answer`,
      body: ({ count, unreached, lines, url }) =>
        letter([
          `${count} guests are waiting and nobody has taken them yet.`,
          ...lines,
          `All that is waiting:\n${url}`,
          ...(unreached
            ? ['No phone could be reached for all of them. Turn alerts on for your phone: More, Alerts on this phone.']
            : []),
        ]),
    },
  },
  cs: {
    unreached: {
      subject: ({ business, head }) => `${business}: ${head}. Host čeká a upozornění nemělo komu přijít`,
      body: ({ head, url }) =>
        `${head}\n\nHost čeká a nikdo nemá v telefonu zapnutá upozornění.\n\nOtevřete to a odpovězte:\n${url}\n\nPak si v telefonu zapněte upozornění: Více, Upozornění v tomto telefonu.\n`,
    },
    rung: {
      subject: ({ business, head }) => `${business}: ${head}. Host stále čeká na odpověď`,
      body: ({ head, url }) => `${head}\n\nHost čeká a zatím si to nikdo nevzal.\n\nVezměte si to a odpovězte:\n${url}\n`,
    },
    several: {
      subject: ({ business, count }) =>
        `${business}: na odpověď stále ${cs(count, 'čeká', 'čekají', 'čeká')} ${count} ${cs(count, 'host', 'hosté', 'hostů')}`,
      body: ({ count, unreached, lines, url }) =>
        letter([
          `${cs(count, 'Čeká', 'Čekají', 'Čeká')} ${count} ${cs(count, 'host', 'hosté', 'hostů')} a zatím si je nikdo nevzal.`,
          ...lines,
          `Vše, co čeká:\n${url}`,
          ...(unreached
            ? ['Na některé upozornění nemělo komu přijít. Zapněte si v telefonu upozornění: Více, Upozornění v tomto telefonu.']
            : []),
        ]),
    },
  },
  pl: {
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
  },
};

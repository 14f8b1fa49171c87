/** Words of the mails the server writes by itself, in the reader's language. No guest words: mail is not private enough. */
import type { Level } from '#shared/model/feedback.ts';
import type { Language } from '#shared/model/people.ts';

type MailText = {
  readonly subject: (business: string) => string;
  readonly body: (about: { readonly level: Level; readonly url: string }) => string;
};
type MailTexts = {
  readonly unreached: MailText;
  /** A rung of the ladder by mail: phones were rung and nobody has taken it yet. */
  readonly rung: MailText;
};

export const mailTexts: Readonly<Record<Language, MailTexts>> = {
  en: {
    unreached: {
      subject: (business) => `${business}: a guest is waiting and no phone could be reached`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'An urgent complaint' : 'A new message from a guest'} is waiting and nobody's phone has alerts on.\n\nOpen it and answer:\n${url}\n\nThen turn alerts on for your phone: More, Alerts on this phone.\n`,
    },
    rung: {
      subject: (business) => `${business}: a guest is still waiting for an answer`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'An urgent complaint' : 'A complaint'} is waiting and nobody has taken it yet.\n\nTake it and answer:\n${url}\n`,
    },
  },
  cs: {
    unreached: {
      subject: (business) => `${business}: host čeká a upozornění nemělo komu přijít`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'Čeká naléhavá stížnost' : 'Čeká nová zpráva od hosta'} a nikdo nemá v telefonu zapnutá upozornění.\n\nOtevřete ji a odpovězte:\n${url}\n\nPak si v telefonu zapněte upozornění: Více, Upozornění v tomto telefonu.\n`,
    },
    rung: {
      subject: (business) => `${business}: host stále čeká na odpověď`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'Naléhavá stížnost' : 'Stížnost'} čeká a zatím si ji nikdo nevzal.\n\nVezměte si ji a odpovězte:\n${url}\n`,
    },
  },
  pl: {
    unreached: {
      subject: (business) => `${business}: gość czeka, a żaden telefon nie odebrał powiadomienia`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'Czeka pilna skarga' : 'Czeka nowa wiadomość od gościa'}, a nikt nie ma włączonych powiadomień w telefonie.\n\nProszę otworzyć i odpowiedzieć:\n${url}\n\nPotem warto włączyć powiadomienia: Więcej, Powiadomienia w tym telefonie.\n`,
    },
    rung: {
      subject: (business) => `${business}: gość wciąż czeka na odpowiedź`,
      body: ({ level, url }) =>
        `${level === 'urgent' ? 'Pilna skarga' : 'Skarga'} czeka i nikt jeszcze się nią nie zajął.\n\nProszę ją przejąć i odpowiedzieć:\n${url}\n`,
    },
  },
};

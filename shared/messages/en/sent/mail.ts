/**
 * Words of the mails the server writes by itself, in the reader's language. No guest words: mail is not private enough. `head` is
 * what an alert would say first: "Urgent · allergy · Table 4".
 */
import { letter } from '../../sentences/letter.ts';

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
export type MailTexts = {
  readonly unreached: MailText;
  /** A rung of the ladder by mail: phones were rung and nobody has taken it yet. */
  readonly rung: MailText;
  /** More than one item waits; the lines are heads with their links, the most pressing first. */
  readonly several: {
    readonly subject: (about: Several) => string;
    readonly body: (about: Several) => string;
  };
};

export const mail: MailTexts = {
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
};

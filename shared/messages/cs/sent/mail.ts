import type { MailTexts } from '../../en/sent/mail.ts';
import { letter } from '../../sentences/letter.ts';
import { cs } from '../../plural.ts';

export const mail: MailTexts = {
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
};

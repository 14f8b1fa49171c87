/** The shape of the steps that lead to a channel's key; what they say is in each language (more/connect-guides.ts). */

/** Pages of the platforms on which something is switched on or made. */
export const PAGES = {
  businessProfile: 'https://business.google.com/',
  facebookSettings: 'https://www.facebook.com/settings',
  metaBusiness: 'https://business.facebook.com/settings',
  metaApps: 'https://developers.facebook.com/apps',
  botFather: 'https://t.me/BotFather',
  blueskyPasswords: 'https://bsky.app/settings/app-passwords',
  webWatch: 'https://www.google.com/alerts',
  googlePasswords: 'https://myaccount.google.com/apppasswords',
  outlookForwarding: 'https://outlook.live.com/mail/options/mail/forwarding',
  seznamMail: 'https://email.seznam.cz/',
  seznamAccount: 'https://ucet.seznam.cz/',
  wpMail: 'https://poczta.wp.pl/',
  onetMail: 'https://poczta.onet.pl/',
} as const;

export type ConnectStep = {
  readonly say: string;
  /** Where to tap there, one after the other; drawn as keys. */
  readonly path?: readonly string[];
  readonly open?: keyof typeof PAGES;
};

export type ConnectGuide = {
  /** One line on what comes in. */
  readonly brings: string;
  readonly steps: readonly ConnectStep[];
};

/** Mail providers whose ways in are drawn; own: any other. */
export const MAILBOXES = ['gmail', 'outlook', 'seznam', 'wp', 'onet', 'own'] as const;
export type Mailbox = (typeof MAILBOXES)[number];

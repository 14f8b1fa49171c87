import type { ConnectGuide, ConnectStep, Mailbox } from '../../connect-guide.ts';

export type Mailboxes = Record<Mailbox, { readonly name: string; readonly steps: readonly ConnectStep[] }>;

/**
 * What a channel brings, and where on the platform one finds what it asks for. The README of each connector says the same. Names of
 * menus are the platforms' own, from memory where the README says so.
 */
export const guides: Record<string, ConnectGuide> = {
  google: {
    brings: 'Reviews on Google and Google Maps.',
    steps: [
      {
        say: 'You need the Google account that manages the Business Profile, as owner or manager.',
        path: ['Business Profile', 'Business Profile settings', 'People and access'],
        open: 'businessProfile',
      },
      { say: 'Google must have verified the place. Unverified reviews can be neither read nor answered.' },
      { say: 'Tap the button below, choose that account and leave the box for your listings ticked.' },
      { say: 'Back here, choose the place.' },
    ],
  },
  facebook: {
    brings: 'Comments, posts, mentions and recommendations of your Page, and Messenger.',
    steps: [
      {
        say: 'You need full control of the Page.',
        path: ['Settings', 'Page setup', 'Page access'],
        open: 'facebookSettings',
      },
      { say: 'Tap the button below and sign in.' },
      { say: 'Choose the Page and leave every permission switched on.' },
    ],
  },
  instagram: {
    brings: 'Comments, mentions and messages of your professional account.',
    steps: [
      {
        say: 'The account must be a professional one, linked to your Facebook Page.',
        path: ['Settings', 'Account type and tools', 'Switch to professional account'],
      },
      {
        say: 'Let tools read messages.',
        path: ['Settings', 'Messages and story replies', 'Message controls', 'Allow access to messages'],
      },
      { say: 'Tap the button below, sign in and leave every permission switched on.' },
    ],
  },
  whatsapp: {
    brings: 'Messages to your WhatsApp Business number.',
    steps: [
      {
        say: 'Make a token that does not expire, with whatsapp_business_messaging and whatsapp_business_management.',
        path: ['Business settings', 'Users', 'System users', 'Generate token'],
        open: 'metaBusiness',
      },
      {
        say: 'Copy the two IDs: of the number, and of the account.',
        path: ['WhatsApp', 'API Setup'],
        open: 'metaApps',
      },
    ],
  },
  telegram: {
    brings: 'Messages guests write to your bot.',
    steps: [
      { say: 'Open BotFather in Telegram.', path: ['@BotFather', 'Start'], open: 'botFather' },
      { say: 'Send it this, then a name for your bot.', path: ['/newbot'] },
      { say: 'It answers with a token, like 123456789:AAE…. Copy it and paste it below.' },
      { say: 'Tell guests the name of the bot, for instance on the menu.' },
    ],
  },
  mastodon: {
    brings: 'Posts that mention you, and private mentions.',
    steps: [
      { say: 'Type the server your account is on, for instance mastodon.social.' },
      { say: 'Tap the button below, sign in there and allow access.' },
      {
        say: 'Or stay here: make an application there and paste its token under “More settings”.',
        path: ['Preferences', 'Development', 'New application'],
      },
    ],
  },
  bluesky: {
    brings: 'Posts that mention you, and answers to yours.',
    steps: [
      {
        say: 'Make an app password. Your own password stays with you.',
        path: ['Settings', 'Privacy and security', 'App passwords', 'Add App Password'],
        open: 'blueskyPasswords',
      },
      { say: 'Copy it, like abcd-efgh-ijkl-mnop, and paste it below.' },
    ],
  },
  feed: {
    brings: 'Forums, blogs, news and Google Alerts about you.',
    steps: [
      { say: 'A forum or a blog: the address of the page is enough.' },
      {
        say: 'Google Alerts: type your name in quotes, choose delivery as a feed, then copy the address of the feed sign.',
        path: ['Show options', 'Deliver to', 'RSS feed'],
        open: 'webWatch',
      },
      { say: 'Reddit: https://www.reddit.com/search.rss?q=%22Your%20name%22&sort=new' },
    ],
  },
  email: {
    brings: 'Complaints by mail, and the notices of Google, Booking, Tripadvisor and others.',
    steps: [],
  },
};

/** Where each of them lets a program in. Seznam, WP and Onet are named as they are there. */
export const mailboxes: Mailboxes = {
  gmail: {
    name: 'Gmail',
    steps: [
      { say: 'Switch on two-step verification.', path: ['Google Account', 'Security', '2-Step Verification'] },
      {
        say: 'Make an app password and copy its 16 letters.',
        path: ['Google Account', 'Security', 'App passwords'],
        open: 'googlePasswords',
      },
      { say: 'Paste it below. The password of the account itself does not work.' },
    ],
  },
  outlook: {
    name: 'Outlook',
    steps: [
      {
        say: 'Outlook and Microsoft 365 take no passwords from programs any more. Forward the mail to a mailbox that does, and connect that one.',
        path: ['Settings', 'Mail', 'Forwarding'],
        open: 'outlookForwarding',
      },
    ],
  },
  seznam: {
    name: 'Seznam',
    steps: [
      { say: 'Switch on IMAP.', path: ['Nastavení', 'Protokoly', 'IMAP'], open: 'seznamMail' },
      {
        say: 'With two-step verification, make a password for applications. Without it, your own password works.',
        path: ['Nastavení', 'Zabezpečení účtu', 'Heslo pro aplikace'],
        open: 'seznamAccount',
      },
    ],
  },
  wp: {
    name: 'WP',
    steps: [
      {
        say: 'Switch on IMAP and SMTP, then use the password of the mailbox.',
        path: ['Ustawienia', 'Programy pocztowe', 'IMAP/SMTP'],
        open: 'wpMail',
      },
    ],
  },
  onet: {
    name: 'Onet',
    steps: [
      {
        say: 'Switch on mail programs. With two-step verification, make a password for programs.',
        path: ['Ustawienia', 'Bezpieczeństwo', 'Programy pocztowe'],
        open: 'onetMail',
      },
    ],
  },
  own: {
    name: 'Another',
    steps: [
      { say: 'Your provider calls it IMAP and SMTP access. Some want it switched on, some want an app password.' },
      { say: 'We find most servers from the address. If not, type them under “More settings”.' },
    ],
  },
};

import type { Farewell } from '../../model/views.ts';

/** One's own account, and the ways back into it. */
export const account = {
  link: {
    open: 'New sign-in link',
    title: (name: string) => `Sign-in link for ${name}`,
    lead: 'For somebody who has lost the phone or the password. It sets a new password; all their other phones are signed out.',
    make: 'Make the link',
    ready: (time: string) => `Ready. It works once, until ${time}.`,
    scan: (name: string) => `Let ${name} scan this, or send the link. Whoever opens it is in the account.`,
    link: 'Sign-in link',
    share: (business: string) => `Your new way in to ${business} on Golden Hour`,
    over: 'This link is over. Make a new one if it was not used.',
  },
  remove: {
    ask: (name: string) => `Remove ${name} from the team?`,
    yes: (name: string) => `Remove ${name}`,
    no: 'Keep',
  },
  back: {
    title: 'New password',
    by: (name: string, business: string) => `${name} gives you a new way in to ${business}.`,
    byServer: (name: string) => `A new way in for ${name}.`,
    until: (moment: string) => `Valid until ${moment}`,
    email: 'You sign in with',
    password: 'New password',
    ends: 'All other phones of this account are signed out.',
    action: 'Save and sign in',
    noToken: 'The link is not complete. Open it exactly as you were given it.',
  },
  forgot: {
    open: 'Password forgotten?',
    title: 'Back in',
    lead: 'There are several ways. One is enough.',
    team: 'Somebody from your team',
    teamText:
      'An owner or a manager opens More, Team, your name, and chooses “New sign-in link”. You scan it and set a new password.',
    server: 'Whoever runs the server',
    serverText: 'On the server this command prints a link that sets a new password:',
    serverCommand: 'Command',
    invited:
      'Password forgotten? Open another tab at the sign-in, choose “Password forgotten?”, then come back to this invitation.',
    toSignIn: 'To the sign-in',
  },
  farewell: {
    title: {
      removed: (business: string) => `You were removed from ${business}`,
      left: (business: string) => `You have left ${business}`,
      closed: () => 'The business was deleted',
      password: () => 'This phone was signed out',
    } as Record<Farewell['why'], (business: string) => string>,
    someBusiness: 'the team',
    text: {
      removed: (by: string, moment: string) => `By ${by}, ${moment}. Alerts on this phone ended at the same time.`,
      left: (_, moment) => `${moment}. Alerts on this phone ended at the same time.`,
      closed: (_, moment) => `${moment}, by one of its owners. Alerts on this phone ended at the same time.`,
      password: (_, moment) => `A new password was set for your account, ${moment}. Sign in with it.`,
    } as Record<Farewell['why'], (by: string, moment: string) => string>,
    mistake: 'A mistake? Ask for a new invitation: your e-mail and what you wrote are kept.',
    notYou: 'That was not you? Tell an owner of your business at once.',
    signIn: 'To the sign-in',
    line: (business: string, by: string) => `${by} removed you from ${business}.`,
    lineRead: 'I have read it',
  },
};
export type Account = typeof account;

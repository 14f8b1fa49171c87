import { en } from '../../plural.ts';

const helpers = (count: number) => `${count} ${en(count, 'helper', 'helpers')}`;

export const surge = {
  title: 'Surge mode',
  off: 'Many guests at once? Helpers come in by one link for a few hours, and alerts come grouped.',
  start: 'Start surge mode',
  /** The line on Now. `left` is a length of time. */
  line: (until: string, left: string) => `Surge mode until ${until} (${left} left).`,
  lineHelping: (count: number) => (count === 0 ? 'Nobody helps yet.' : `${helpers(count)} ${en(count, 'is', 'are')} here.`),
  helpingLine: (until: string, left: string) => `You help until ${until} (${left} left).`,
  suggested: (lastHour: number, usual: string) =>
    `Much more than usual: ${lastHour} in the last hour instead of about ${usual}. Helpers can join for a few hours.`,
  link: 'Link for helpers',
  end: 'End now',
  endTitle: 'End surge mode now?',
  endText: (count: number) =>
    count === 0
      ? 'The link stops working.'
      : `${helpers(count)} ${en(count, 'is', 'are')} out at once. What they have taken goes back to the team, what they sent stays.`,
  ended: 'Surge mode is over.',
  sheet: {
    qr: 'Code with the link for helpers',
    how: 'Let helpers scan this, or send them the link. A name is enough; they may read, take and answer, nothing else.',
    gone: 'The link was shown once and is not kept. Make a new one; the old one stops working, helpers who are in stay in.',
    linkEnded: 'The link has ended, because somebody was removed. Helpers who are in stay in; for others make a new one.',
    make: 'Make a new link',
    share: 'Send the link',
    shareText: (business: string) => `${business} asks for your help`,
    until: (time: string) => `It ends automatically at ${time}.`,
    hours: 'How long from now',
    hour: (count: number) => `${count} h`,
    statement: 'Statement for everybody',
    statementHint: 'Offered as an answer with one tap, for instance what happened and what you do about it.',
    save: 'Keep the statement',
    saved: 'Everybody is offered it from now on.',
  },
  load: {
    title: 'Helpers',
    none: 'Nobody has joined yet.',
    counts: (holds: number, answered: number) => `${holds} in hand, ${answered} answered`,
    since: (time: string) => `here since ${time}`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) =>
      `${name} no longer has access and the link has ended. What they had taken waits for the team again.`,
    key: 'The full bar is what was answered, the hatched one what is in hand.',
  },
  pinned: 'Statement',
  join: {
    title: 'Help out',
    asks: (business: string) => `${business} asks for your help.`,
    what: 'Many guests are writing at once. You can read what they write, take it and answer. You see no settings and no figures.',
    until: (moment: string) => `Your access ends automatically: ${moment}. No e-mail, no password.`,
    name: 'Your name',
    nameHint: 'Colleagues see it. The guest does not.',
    nameError: 'Your name is missing.',
    language: 'Language',
    action: 'Start helping',
    as: (name: string) => `Help as ${name}`,
    asHint: 'You are signed in here. Your account stays as it is; only the access to this business ends.',
    noToken: 'This link is incomplete. Scan the code again, or ask for the link once more.',
    toApp: 'To the app',
    overTitle: 'Thank you for helping',
    over: (business: string) => `The help for ${business} is over. What you read is gone from this phone.`,
  },
};
export type Surge = typeof surge;

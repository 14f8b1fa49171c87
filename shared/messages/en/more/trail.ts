/** The audit trail: one phrase for each kind, without a gender, because the name of whoever did it stands beside it. */
import type { SignInWay, TrailFacts, TrailGroup, TrailKind } from '../../../model/trail.ts';
import { en } from '../../plural.ts';

export type TrailWords = {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly emptyFilter: string;
  readonly all: string;
  readonly about: string;
  readonly who: string;
  readonly everybody: string;
  /** Who did what nobody did. */
  readonly server: string;
  readonly fileTitle: string;
  readonly fileHint: string;
  readonly from: string;
  readonly to: string;
  readonly save: string;
  readonly wrongDays: string;
  readonly groups: Readonly<Record<TrailGroup, string>>;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly ways: Readonly<Record<SignInWay, string>>;
  /** Names of settings. */
  readonly fields: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<TrailKind, (facts: TrailFacts) => string>>;
};

const of = (text: string, name: string) => (name === '' ? text : `${text}: ${name}`);

export const trail: TrailWords = {
  title: 'Audit trail',
  lead: 'Sign-ins, rights, links, secrets and guests’ data: who did what, when and from which network. Nobody can change it, and it is kept for two years.',
  empty: 'Nothing has happened yet.',
  emptyFilter: 'Nothing of this kind.',
  all: 'Everything',
  about: 'What about',
  who: 'Who',
  everybody: 'Everybody',
  server: 'The server',
  fileTitle: 'As a file',
  fileHint: 'A table (CSV) of these days, both included. Saving it is recorded in the trail too.',
  from: 'From',
  to: 'To',
  save: 'Save the table',
  wrongDays: 'The last day comes before the first one.',
  groups: {
    access: 'Sign-ins',
    people: 'Team',
    guests: 'Guests’ data',
    complaintLinks: 'Links and secrets',
    settings: 'Settings',
  },
  columns: ['When', 'Who', 'What', 'About', 'Network', 'Device', 'Kind'],
  ways: {
    password: 'with the password',
    setup: 'with the set-up code',
    invitation: 'with an invitation',
    passkey: 'with a passkey',
    phone_link: 'with “Open on my phone”',
    surge: 'with the helpers’ link',
    sign_in_link: 'with a sign-in link',
    recovery_code: 'with the recovery code',
  },
  fields: {
    name: 'name',
    kind: 'kind of business',
    language: 'language',
    country: 'country',
    hours: 'opening hours',
    targets: 'targets',
    weekendDays: 'weekend',
    reviewLinks: 'review links',
    weeklyReport: 'weekly report',
    weeklyReportMail: 'weekly report by e-mail',
  },
  kinds: {
    'account.made': () => 'Account made',
    'sign_in.ok': ({ way }) => `Signed in ${way}`.trim(),
    'sign_in.refused': ({ count }) => (count === 1 ? 'Wrong password' : `Wrong password, ${count} times within the hour`),
    sign_out: () => 'Signed out',
    'session.ended': ({ on }) => of('Signed out from elsewhere', on),
    'phone_link.made': () => 'Link “Open on my phone” made',
    'password.changed': ({ way }) => `New password set ${way}`.trim(),
    'email.changed': ({ on }) => of('Sign-in e-mail changed', on),
    'recovery.made': () => 'New recovery code made',
    'session.all_ended': () => 'Signed out everywhere',
    'phone.added': ({ on }) => of('Phone with alerts added', on),
    'phone.removed': ({ on }) => of('Phone with alerts removed', on),
    'passkey.made': ({ on }) => of('Passkey made', on),
    'passkey.removed': ({ on }) => of('Passkey removed', on),
    'backup.restored': () => 'A backup was restored: everybody was signed out, open links ended',
    'invitation.made': ({ on, role }) => of(`Invitation made (${role})`, on),
    'invitation.withdrawn': ({ on, role }) => of(`Invitation withdrawn (${role})`, on),
    'invitation.ended': ({ on, role }) => of(`Invitation ended, because who made it may not invite any more (${role})`, on),
    'member.joined': ({ role }) => `Joined the team (${role})`,
    'member.role': ({ on, role, before }) => of(`Role changed from ${before} to ${role}`, on),
    'member.removed': ({ on, role }) => of(`Removed from the team (${role})`, on),
    'sign_in_link.made': ({ on }) => of('Sign-in link made', on),
    'member.left': ({ role }) => `Left the team (${role})`,
    'name.changed': ({ on }) => of('Own name changed', on),
    'surge.started': () => 'Surge mode started, helpers’ link made',
    'surge.link_made': () => 'New helpers’ link, the old one ended',
    'surge.link_ended': () => 'Helpers’ link ended',
    'surge.ended': ({ count }) =>
      count === 0 ? 'Surge mode ended' : `Surge mode ended, ${count} ${en(count, 'helper', 'helpers')} signed off`,
    'export.items': ({ what }) => of('Feedback saved as a file', what),
    'export.figures': () => 'Figures saved as a page',
    'export.trail': () => 'Audit trail saved as a file',
    'guest.handed_over': ({ count }) => `A guest’s data handed over (${count} ${en(count, 'item', 'items')})`,
    'guest.erased': ({ count }) => `A guest’s data erased (${count} ${en(count, 'item', 'items')})`,
    'history.brought': ({ on }) => of('Past reviews imported', on),
    'history.undone': ({ on }) => of('Import of past reviews undone', on),
    'webhook.made': ({ on }) => of('Connected system made', on),
    'webhook.removed': ({ on }) => of('Connected system removed', on),
    'secret.made': ({ on }) => of('New secret', on),
    'secret.removed': ({ on }) => of('Secret removed', on),
    'account.connected': ({ on }) => of('Account connected', on),
    'account.reconnected': ({ on }) => of('Account connected again', on),
    'account.disconnected': ({ on }) => of('Account disconnected', on),
    'qr.made': ({ on }) => of('QR code made', on),
    'qr.removed': ({ on }) => of('QR code switched off', on),
    'hook.made': ({ on }) => of('Outgoing webhook added', on),
    'hook.removed': ({ on }) => of('Outgoing webhook removed', on),
    'board.made': ({ on }) => of('Wallboard link made', on),
    'board.removed': ({ on }) => of('Wallboard link removed', on),
    'calendar.made': () => 'Calendar link of the rota made',
    'calendar.removed': ({ count }) =>
      count === 1 ? 'Calendar link of the rota removed' : `Calendar links of the rota removed: ${count}`,
    'business.made': ({ on }) => of('Business set up', on),
    'settings.changed': ({ what }) => of('Settings changed', what),
    'alerts.changed': () => 'Alert steps changed',
    'privacy.changed': ({ months }) =>
      months === null
        ? 'Guests’ words are kept for good from now on'
        : `Guests’ words are kept for ${months} ${en(months, 'month', 'months')} from now on`,
    'reply_time.on': () => 'Response time shown to guests',
    'reply_time.off': () => 'Response time no longer shown to guests',
    'given_up.retried': ({ count }) => `Tried again after it failed (${count})`,
  },
};

/**
 * Every procedure with who may call it, and how it is called by somebody from the business next door with the ids of this one.
 * The test enumerates the router against this table: a procedure without a row fails.
 */
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import type { Action } from '#shared/model/people.ts';
import type { subscription } from './house.ts';

/** Ids of what business A owns. */
export type Ids = {
  readonly businessId: string;
  readonly feedbackId: string;
  readonly claimId: string;
  readonly noteId: string;
  readonly replyId: string;
  readonly memberId: string;
  readonly invitationId: string;
  readonly sessionId: string;
  readonly deviceId: string;
  readonly alertId: string;
  readonly connectionId: string;
  readonly secretId: string;
  readonly doorId: string;
  readonly overrideId: string;
  readonly offerId: string;
  readonly dutyNoteId: string;
  readonly calendarLinkId: string;
  readonly rungHookId: string;
  /** Part of everything A's people and guests wrote. */
  readonly canary: string;
};
export type Given = {
  readonly a: Ids;
  readonly b: Ids;
  readonly fresh: () => string;
  readonly subscription: ReturnType<typeof subscription>;
};

/** `other`: what the neighbour gets, as `refusal` says it. */
export type Call = { readonly input: unknown; readonly other: string };
export type Row = { readonly access: 'public' | 'user' | Action; readonly calls: (given: Given) => readonly Call[] };

const row = (access: Row['access'], calls: Row['calls']): Row => ({ access, calls });
const noItem = 'NOT_FOUND item_not_found';
/** Not refused, but about the neighbour's own business: the test looks for canaries and for changes. */
const own = 'ok';
/** An hour after the tests' Saturday evening. */
const FUTURE = Date.parse('2026-11-21T22:00:00+01:00');
const TOKEN = 'A'.repeat(43);
const byId = (other: string, pick: (a: Ids) => Readonly<Record<string, unknown>>) => (given: Given) => [
  { input: pick(given.a), other },
];

export const TABLE: Readonly<Record<string, Row>> = {
  'setup.state': row('public', () => [{ input: undefined, other: own }]),
  'setup.create': row('public', () => [
    {
      input: { code: 'AAAAA-AAAAA', name: 'X', email: 'x@next.example', password: 'a long enough password', language: 'en' },
      other: 'CONFLICT setup_done',
    },
  ]),
  'setup.business': row('user', ({ fresh }) => [
    { input: { name: `Shop ${fresh()}`, kind: 'shop', language: 'en', timeZone: 'Europe/Prague', country: 'CZ' }, other: own },
  ]),

  'session.me': row('user', () => [{ input: undefined, other: own }]),
  'session.signIn': row('public', () => [
    { input: { email: 'ana@bistro.example', password: 'not the password' }, other: 'UNAUTHORIZED wrong_credentials' },
  ]),
  'session.signOut': row('user', () => [{ input: undefined, other: own }]),
  'session.list': row('user', () => [{ input: undefined, other: own }]),
  'session.revoke': row(
    'user',
    byId('NOT_FOUND session_not_found', (a) => ({ sessionId: a.sessionId })),
  ),
  'session.phoneLink': row('user', () => [{ input: undefined, other: own }]),
  'session.openPhone': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND link_expired' }]),
  'session.setLanguage': row('user', () => [{ input: { language: 'pl' }, other: own }]),

  'invite.peek': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND invitation_gone' }]),
  'invite.accept': row('public', () => [
    {
      input: { token: TOKEN, name: 'X', email: 'x@next.example', password: 'a long enough password', language: 'en' },
      other: 'NOT_FOUND invitation_gone',
    },
  ]),

  'team.list': row('team.read', () => [{ input: undefined, other: own }]),
  'team.invite': row('team.manage', () => [{ input: { role: 'helper', label: 'X' }, other: own }]),
  'team.invitations': row('team.manage', () => [{ input: undefined, other: own }]),
  'team.revokeInvitation': row(
    'team.manage',
    byId('NOT_FOUND invitation_not_found', (a) => ({ id: a.invitationId })),
  ),
  'team.setRole': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ memberId: a.memberId, role: 'helper' })),
  ),
  'team.remove': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ memberId: a.memberId })),
  ),

  'business.get': row('business.read', () => [{ input: undefined, other: own }]),
  'business.update': row('business.manage', () => [{ input: { name: 'Next door' }, other: own }]),

  'device.enrol': row('own.manage', ({ subscription }) => [{ input: subscription, other: own }]),
  'device.list': row('own.manage', () => [{ input: undefined, other: own }]),
  'device.update': row(
    'own.manage',
    byId('NOT_FOUND device_not_found', (a) => ({ id: a.deviceId, showWords: true })),
  ),
  'device.remove': row(
    'own.manage',
    byId('NOT_FOUND device_not_found', (a) => ({ id: a.deviceId })),
  ),
  'device.test': row(
    'own.manage',
    byId('NOT_FOUND device_not_found', (a) => ({ id: a.deviceId })),
  ),
  'device.testState': row(
    'own.manage',
    byId(own, (a) => ({ alertId: a.alertId })),
  ),

  'feedback.list': row('feedback.read', ({ a }) => [
    { input: { filter: {}, limit: 50 }, other: own },
    { input: { filter: { search: a.canary }, limit: 50 }, other: own },
    { input: { filter: { section: 'others', level: 'urgent', channel: 'google' }, limit: 50 }, other: own },
    ...['waiting', 'mine', 'answered', 'resolved'].map((section) => ({ input: { filter: { section }, limit: 50 }, other: own })),
  ]),
  'feedback.counts': row('feedback.read', () => [{ input: undefined, other: own }]),
  'feedback.get': row(
    'feedback.read',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'feedback.claim': row('feedback.claim', ({ a, b, fresh }) => [
    { input: { id: a.feedbackId, claimId: fresh() }, other: noItem },
    { input: { id: b.feedbackId, claimId: a.claimId }, other: 'CONFLICT key_reused' },
  ]),
  'feedback.release': row(
    'feedback.claim',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'feedback.correct': row(
    'feedback.triage',
    byId(noItem, (a) => ({ id: a.feedbackId, to: 'spam' })),
  ),
  'feedback.note': row('feedback.note', ({ a, b, fresh }) => [
    { input: { id: a.feedbackId, noteId: fresh(), text: 'x' }, other: noItem },
    { input: { id: b.feedbackId, noteId: a.noteId, text: 'x' }, other: 'CONFLICT key_reused' },
  ]),
  'feedback.draft': row(
    'feedback.reply',
    byId(noItem, (a) => ({ id: a.feedbackId, text: 'x' })),
  ),
  'feedback.reply': row('feedback.reply', ({ a, b, fresh }) => [
    { input: { id: a.feedbackId, replyId: fresh(), text: 'x', kind: 'answer', version: 1 }, other: noItem },
    { input: { id: b.feedbackId, replyId: a.replyId, text: 'x', kind: 'answer', version: 1 }, other: 'CONFLICT key_reused' },
  ]),
  'feedback.undo': row(
    'feedback.reply',
    byId('NOT_FOUND reply_not_found', (a) => ({ replyId: a.replyId })),
  ),
  'feedback.posted': row(
    'feedback.reply',
    byId('NOT_FOUND reply_not_found', (a) => ({ replyId: a.replyId, posted: true })),
  ),
  'feedback.resolve': row(
    'feedback.resolve',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'feedback.reopen': row(
    'feedback.resolve',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'feedback.add': row('feedback.add', ({ fresh }) => [
    { input: { id: fresh(), text: 'Somebody told me the toilet is broken.' }, other: own },
  ]),

  'live.events': row('feedback.read', () => [{ input: { lastEventId: '0' }, other: own }]),
  'figures.first': row('stats.read', () => [{ input: undefined, other: own }]),

  'channel.list': row('channels.manage', () => [{ input: undefined, other: own }]),
  'channel.create': row('channels.manage', () => [{ input: { name: 'Till' }, other: own }]),
  'channel.rotate': row(
    'channels.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.connectionId })),
  ),
  'channel.revokeSecret': row(
    'channels.manage',
    byId('NOT_FOUND secret_not_found', (a) => ({ secretId: a.secretId })),
  ),
  'channel.revoke': row(
    'channels.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.connectionId })),
  ),
  'channel.knocks': row(
    'channels.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.connectionId })),
  ),

  'door.list': row('business.read', () => [{ input: undefined, other: own }]),
  'door.create': row('channels.manage', () => [{ input: { placeLabel: 'Table 1' }, other: own }]),
  'door.revoke': row(
    'channels.manage',
    byId('NOT_FOUND door_not_found', (a) => ({ id: a.doorId })),
  ),
  'door.qr': row(
    'business.read',
    byId('NOT_FOUND door_not_found', (a) => ({ id: a.doorId })),
  ),

  'duty.get': row('team.read', () => [{ input: {}, other: own }]),
  'duty.weekend': row('team.read', () => [{ input: undefined, other: own }]),
  'duty.update': row('team.manage', ({ a }) => [
    {
      input: {
        version: 0,
        shifts: [
          {
            id: 's1',
            name: '',
            weekday: 6,
            fromMinute: 0,
            toMinute: 60,
            first: { kind: 'member', memberId: a.memberId },
            backup: null,
          },
        ],
        rotations: [],
        closedDates: [],
      },
      other: 'NOT_FOUND member_not_found',
    },
  ]),
  'duty.override': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ from: FUTURE, to: FUTURE + 3_600_000, place: 'first', memberId: a.memberId })),
  ),
  'duty.cancelOverride': row(
    'feedback.claim',
    byId('NOT_FOUND override_not_found', (a) => ({ id: a.overrideId })),
  ),
  'duty.takeNow': row('feedback.claim', () => [{ input: { until: FUTURE }, other: 'CONFLICT already_on_duty' }]),
  'duty.coverUntil': row(
    'feedback.claim',
    byId('NOT_FOUND member_not_found', (a) => ({ byMemberId: a.memberId, until: FUTURE })),
  ),
  'duty.offer': row(
    'feedback.claim',
    byId('NOT_FOUND member_not_found', (a) => ({
      place: 'first',
      from: FUTURE,
      to: FUTURE + 3_600_000,
      toMemberId: a.memberId,
      note: '',
    })),
  ),
  'duty.acceptOffer': row(
    'feedback.claim',
    byId('NOT_FOUND offer_not_found', (a) => ({ id: a.offerId })),
  ),
  'duty.withdrawOffer': row(
    'feedback.claim',
    byId('NOT_FOUND offer_not_found', (a) => ({ id: a.offerId })),
  ),
  'duty.handOver': row('feedback.claim', () => [{ input: undefined, other: own }]),
  'duty.takeHandOver': row('feedback.claim', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND link_expired' }]),
  'duty.note': row('feedback.claim', ({ fresh }) => [{ input: { noteId: fresh(), text: 'x' }, other: own }]),
  'duty.noteSeen': row(
    'feedback.claim',
    byId(own, (a) => ({ id: a.dutyNoteId })),
  ),
  'duty.importCalendar': row('team.manage', () => [
    { input: { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', as: 'closed' }, other: own },
  ]),
  'duty.calendarLinks': row('own.manage', () => [{ input: undefined, other: own }]),
  'duty.makeCalendarLink': row('own.manage', () => [{ input: { mine: true }, other: own }]),
  'duty.dropCalendarLink': row(
    'own.manage',
    byId('NOT_FOUND calendar_not_found', (a) => ({ id: a.calendarLinkId })),
  ),

  'escalation.get': row('team.read', () => [{ input: undefined, other: own }]),
  'escalation.update': row('business.manage', () => [
    { input: { ladder: DEFAULT_LADDER, digestMinutes: 60, version: 999 }, other: 'CONFLICT settings_changed' },
  ]),
  'escalation.dryRun': row('team.read', () => [{ input: { at: FUTURE, level: 'high' }, other: own }]),
  'escalation.item': row(
    'feedback.read',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'escalation.busy': row('feedback.claim', () => [{ input: { until: null }, other: own }]),
  'escalation.findings': row('team.manage', () => [{ input: undefined, other: own }]),
  'escalation.hooks': row('business.manage', () => [{ input: undefined, other: own }]),
  'escalation.addHook': row('business.manage', () => [
    { input: { name: 'Calls', url: 'https://calls.example.com/x' }, other: own },
  ]),
  'escalation.removeHook': row(
    'business.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.rungHookId })),
  ),

  'surge.get': row('team.read', () => [{ input: undefined, other: own }]),
  'surge.start': row('team.manage', () => [{ input: { hours: 1, statement: '' }, other: own }]),
  'surge.stop': row('team.manage', () => [{ input: undefined, other: own }]),
  'surge.peek': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND invitation_gone' }]),
  'surge.join': row('public', () => [{ input: { token: TOKEN, name: 'X', language: 'en' }, other: 'NOT_FOUND invitation_gone' }]),

  'own.get': row('own.manage', () => [{ input: undefined, other: own }]),
  'own.setQuiet': row('own.manage', () => [{ input: { quiet: null }, other: own }]),
  'own.snooze': row(
    'feedback.claim',
    byId(noItem, (a) => ({ id: a.feedbackId, until: FUTURE })),
  ),
  'own.mute': row(
    'feedback.claim',
    byId(noItem, (a) => ({ id: a.feedbackId, muted: true })),
  ),
};

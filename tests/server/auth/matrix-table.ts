/**
 * Every procedure with who may call it, and how it is called by somebody from the business next door with the ids of this one.
 * The test enumerates the router against this table: a procedure without a row fails.
 */
import { ACCOUNTS } from './matrix-accounts.ts';
import { CONNECTED } from './furnish-connected.ts';
import { DUTY } from './matrix-duty.ts';
import { HISTORY } from './matrix-import.ts';
import { PASSKEY } from './matrix-passkey.ts';
import { STATS } from './matrix-stats.ts';
import { byId, GIVEN_UP_AT, noItem, own, row, type Row, TOKEN } from './matrix-row.ts';

/** What gives something away or cannot be undone. Of the team it is owners who are made, changed or removed (proof.test.ts). */
export const PROOF_FIRST = [
  'account.begin',
  'business.delete',
  'business.setKeep',
  'channel.create',
  'channel.rotate',
  'escalation.addHook',
  'feedback.eraseGuest',
  'feedback.guestData',
  'passkey.add',
  'passkey.askToAdd',
  'passkey.remove',
  'session.proved',
  'team.remove',
  'team.setRole',
  'team.signInLink',
  'you.changeEmail',
  'you.changePassword',
  'you.deleteAccount',
  'you.newRecovery',
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
  'session.prove': row('user', () => [{ input: { password: 'not the password' }, other: 'FORBIDDEN wrong_password' }]),
  'session.proved': row('user', () => [{ input: undefined, other: own }]),
  'session.signOut': row('user', () => [{ input: undefined, other: own }]),
  'session.list': row('user', () => [{ input: undefined, other: own }]),
  'session.revoke': row(
    'user',
    byId('NOT_FOUND session_not_found', (a) => ({ sessionId: a.sessionId })),
  ),
  'session.phoneLink': row('user', () => [{ input: undefined, other: own }]),
  'session.openPhone': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND link_expired' }]),
  'session.setLanguage': row('user', () => [{ input: { language: 'pl' }, other: own }]),
  'session.farewell': row('public', () => [{ input: undefined, other: own }]),
  'session.farewellRead': row('public', () => [{ input: undefined, other: own }]),
  ...ACCOUNTS,
  ...CONNECTED,

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

  // With the right name the neighbour would delete their own.
  'business.delete': row('business.delete', ({ a }) => [
    { input: { name: `${a.canary} house` }, other: 'BAD_REQUEST wrong_name' },
  ]),
  'business.get': row('business.read', () => [{ input: undefined, other: own }]),
  'business.keep': row('business.read', () => [{ input: undefined, other: own }]),
  'business.setKeep': row('business.manage', () => [{ input: { retentionMonths: 12 }, other: own }]),
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
  'device.report': row('own.manage', () => [{ input: { permission: 'denied' }, other: own }]),
  'device.testMember': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ memberId: a.memberId })),
  ),
  'device.testMemberState': row(
    'team.manage',
    byId(own, (a) => ({ memberId: a.memberId, alertId: a.alertId })),
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
  'feedback.found': row('feedback.read', ({ a }) => [
    { input: { filter: {} }, other: own },
    { input: { filter: { search: a.canary } }, other: own },
  ]),
  'feedback.channels': row('feedback.read', () => [{ input: undefined, other: own }]),
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
  'feedback.undoCorrection': row(
    'feedback.triage',
    byId(noItem, (a) => ({ id: a.feedbackId, correctionId: 'a-correction-1' })),
  ),
  'feedback.journey': row(
    'feedback.triage',
    byId(noItem, (a) => ({ id: a.feedbackId, stage: 'ask' })),
  ),
  'feedback.guestData': row(
    'business.manage',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'feedback.eraseGuest': row(
    'business.manage',
    byId(noItem, (a) => ({ id: a.feedbackId, items: 1 })),
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
  'feedback.sendNow': row(
    'feedback.reply',
    byId('NOT_FOUND reply_not_found', (a) => ({ replyId: a.replyId })),
  ),
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

  'givenUp.list': row('business.manage', () => [{ input: undefined, other: own }]),
  'givenUp.tryAgain': row('business.manage', ({ a }) => [
    { input: { jobs: [{ id: a.givenUpId, givenUpAt: GIVEN_UP_AT }] }, other: own },
  ]),

  'trail.page': row('trail.read', () => [
    { input: {}, other: own },
    { input: { group: 'people' }, other: own },
  ]),
  'trail.people': row('trail.read', () => [{ input: undefined, other: own }]),

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
  'channel.webhookRequests': row(
    'channels.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.connectionId })),
  ),

  'complaintLink.list': row('business.read', () => [{ input: undefined, other: own }]),
  'complaintLink.create': row('channels.manage', () => [{ input: { placeLabel: 'Table 1' }, other: own }]),
  'complaintLink.revoke': row(
    'channels.manage',
    byId('NOT_FOUND door_not_found', (a) => ({ id: a.complaintLinkId })),
  ),
  'complaintLink.qr': row(
    'business.read',
    byId('NOT_FOUND door_not_found', (a) => ({ id: a.complaintLinkId })),
  ),

  'board.list': row('business.manage', () => [{ input: undefined, other: own }]),
  'board.create': row('business.manage', () => [{ input: { label: 'Kitchen' }, other: own }]),
  'board.revoke': row(
    'business.manage',
    byId('NOT_FOUND board_not_found', (a) => ({ id: a.boardId })),
  ),
  'replyTime.get': row('stats.read', () => [{ input: { language: 'en' }, other: own }]),
  'replyTime.setOpen': row('business.manage', () => [{ input: { open: true }, other: own }]),
  ...DUTY,
  ...STATS,
  ...HISTORY,
  ...PASSKEY,
};

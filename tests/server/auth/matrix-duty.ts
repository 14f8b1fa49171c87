/** Rows of the matrix about duty, ladder, surge and what is one's own. */
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { byId, FUTURE, noItem, own, row, type Row, TOKEN } from './matrix-row.ts';

export const DUTY: Readonly<Record<string, Row>> = {
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
    byId('NOT_FOUND member_not_found', (a) => ({
      from: FUTURE,
      to: FUTURE + 3_600_000,
      position: 'first',
      memberId: a.memberId,
    })),
  ),
  'duty.cancelOverride': row(
    'duty.serve',
    byId('NOT_FOUND override_not_found', (a) => ({ id: a.overrideId })),
  ),
  'duty.takeNow': row('duty.serve', () => [{ input: { until: FUTURE }, other: 'CONFLICT already_on_duty' }]),
  'duty.fillGap': row('duty.serve', () => [{ input: { from: FUTURE, to: FUTURE + 3_600_000 }, other: 'CONFLICT gap_filled' }]),
  'duty.coverUntil': row(
    'duty.serve',
    byId('NOT_FOUND member_not_found', (a) => ({ byMemberId: a.memberId, until: FUTURE })),
  ),
  'duty.offer': row(
    'duty.serve',
    byId('NOT_FOUND member_not_found', (a) => ({
      position: 'first',
      from: FUTURE,
      to: FUTURE + 3_600_000,
      toMemberId: a.memberId,
      note: '',
    })),
  ),
  'duty.acceptOffer': row(
    'duty.serve',
    byId('NOT_FOUND offer_not_found', (a) => ({ id: a.offerId })),
  ),
  'duty.withdrawOffer': row(
    'duty.serve',
    byId('NOT_FOUND offer_not_found', (a) => ({ id: a.offerId })),
  ),
  'duty.handOver': row('duty.serve', () => [{ input: undefined, other: own }]),
  'duty.takeHandOver': row('duty.serve', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND link_expired' }]),
  'duty.note': row('duty.serve', ({ fresh }) => [{ input: { noteId: fresh(), text: 'x' }, other: own }]),
  'duty.noteSeen': row(
    'duty.serve',
    byId(own, (a) => ({ id: a.dutyNoteId })),
  ),
  'duty.importCalendar': row('team.manage', () => [
    { input: { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', as: 'closed' }, other: own },
  ]),
  'duty.importCalendarLink': row('team.manage', () => [
    { input: { url: 'https://192.168.0.1/holidays.ics', as: 'closed' }, other: 'BAD_REQUEST calendar_address' },
  ]),
  'duty.calendarLinks': row('team.read', () => [{ input: undefined, other: own }]),
  'duty.makeCalendarLink': row('team.read', () => [{ input: { mine: true }, other: own }]),
  'duty.dropCalendarLink': row(
    'team.read',
    byId('NOT_FOUND calendar_not_found', (a) => ({ id: a.calendarLinkId })),
  ),

  'escalation.get': row('team.read', () => [{ input: undefined, other: own }]),
  'escalation.update': row('business.manage', () => [
    { input: { ladder: DEFAULT_LADDER, digestMinutes: 60, version: 999 }, other: 'CONFLICT settings_changed' },
  ]),
  'escalation.dryRun': row('team.read', () => [{ input: { at: FUTURE, level: 'high' }, other: own }]),
  'escalation.item': row(
    'team.manage',
    byId(noItem, (a) => ({ id: a.feedbackId })),
  ),
  'escalation.busy': row('duty.serve', () => [{ input: { until: null }, other: own }]),
  'escalation.findings': row('team.manage', () => [{ input: undefined, other: own }]),
  'escalation.hooks': row('business.manage', () => [{ input: undefined, other: own }]),
  'escalation.addHook': row('business.manage', () => [
    { input: { name: 'Calls', url: 'https://calls.example.com/x' }, other: own },
  ]),
  'escalation.tryHook': row(
    'business.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.rungHookId })),
  ),
  'escalation.removeHook': row(
    'business.manage',
    byId('NOT_FOUND connection_not_found', (a) => ({ id: a.rungHookId })),
  ),

  'surge.get': row('feedback.read', () => [{ input: undefined, other: own }]),
  'surge.start': row('team.manage', () => [{ input: { hours: 1, statement: '' }, other: own }]),
  'surge.update': row('team.manage', () => [{ input: { hours: 1, statement: '' }, other: own }]),
  'surge.stop': row('team.manage', () => [{ input: undefined, other: own }]),
  'surge.peek': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND surge_over' }]),
  'surge.join': row('public', () => [{ input: { token: TOKEN, name: 'X', language: 'en' }, other: 'NOT_FOUND surge_over' }]),

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

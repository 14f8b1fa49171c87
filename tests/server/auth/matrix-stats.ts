/** Rows of the matrix about the statistics. */
import { own, row, type Row } from './matrix-row.ts';

export const STATS: Readonly<Record<string, Row>> = {
  'stats.times': row('stats.read', () => [{ input: {}, other: own }]),
  'stats.items': row('stats.read', () => [
    { input: {}, other: own },
    { input: { outcome: { kind: 'unanswered' } }, other: own },
    { input: { weekend: { from: 0, part: 'missed' } }, other: own },
  ]),
  'stats.weekends': row('stats.read', () => [{ input: undefined, other: own }]),
  'stats.countMember': row('team.manage', ({ a }) => [
    { input: { memberId: a.memberId, counted: false }, other: 'NOT_FOUND member_not_found' },
  ]),
  'stats.world': row('stats.read', () => [{ input: {}, other: own }]),
  'stats.outcome': row('stats.read', () => [{ input: {}, other: own }]),
  'stats.staffing': row('stats.read', () => [{ input: undefined, other: own }]),
};

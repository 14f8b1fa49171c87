/** The words of the statistics screens, the weekly report and the journey of a guest. Loaded when one of them is opened. */
import type { Kind } from '../../../model/feedback.ts';
import type { BadgeId } from '../../../stats/badges.ts';
import type { BenchmarkId } from '../../../stats/benchmarks.ts';
import { en } from '../../plural.ts';
import { statisticsScreens } from './statistics-screens.ts';
import { topics } from '../inbox/topics.ts';

const guests = (count: number) => `${count} ${en(count, 'guest', 'guests')}`;
const weekends = (count: number) => `${count} ${en(count, 'weekend', 'weekends')}`;

export const statistics = {
  none: '–',
  screens: statisticsScreens,
  /** ISO, Monday first. */
  onWeekday: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
  somebody: 'a former colleague',
  outside: 'answered outside the app',
  noPlace: 'no place given',
  and: (first: string, last: string) => `${first} and ${last}`,
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,

  lead: {
    and: (first: string, second: string) => `${first}, and ${second}.`,
    but: (first: string, second: string) => `${first}, but ${second}.`,
    closed: (first: string) => `${first}, you were closed.`,
    alone: (sentence: string) => `${sentence}.`,
    inTime: (part: number, of: number) => `${part} of ${of} answered in time`,
    allInTime: (of: number) => (of === 1 ? 'The one guest who wrote had an answer in time' : `All ${of} answered in time`),
    nobodyWrote: 'No guest wrote',
    nothingDue: (asked: number) => `${guests(asked)} wrote, no answer was due yet`,
    covered: 'every open hour was covered',
    gap: (spans: string) => `nobody was on duty ${spans}`,
    unreachable: (spans: string) => `the phone on duty could not be reached ${spans}`,
    nobody: (spans: string) => `nobody could be reached ${spans}`,
    stoodBy: (spans: string, name: string | null, backup: string | null) =>
      `${spans} ${name === null ? 'the phone on duty' : `${name}’s phone`} could not be counted on, ${backup ?? 'the backup'} stood by`,
    stoodByAlone: (spans: string, backup: string | null) => `nobody was on duty ${spans}, ${backup ?? 'the backup'} stood by`,
    stoodByMixed: (spans: string, backup: string | null) => `only ${backup ?? 'the backup'} stood by ${spans}`,
    doubtful: (length: string) => `for ${length} alerts may not have reached a phone`,
  },

  fixes: {
    title: 'Change this before the next weekend',
    calm: 'Before the next weekend',
    others: (count: number) => `${count} more`,
    gap: (spans: string) => `Nobody is on duty ${spans}. Find somebody.`,
    unreachable: (name: string, spans: string) => `${name} is on duty ${spans}, but alerts do not get through. Test the phone.`,
    doubtful: (name: string, spans: string) => `${name} is on duty ${spans}, but the phone is not proved. Send a test alert.`,
    noBackup: (spans: string) => `There is no backup ${spans}. Name one.`,
    unanswered: (count: number, since: string) =>
      `${guests(count)} ${en(count, 'is', 'are')} still waiting for an answer, ${count === 1 ? '' : 'the oldest '}since ${since}. Answer now.`,
    gapAgain: (weekday: string, times: number, of: number, last: string) =>
      `${weekday} had nobody on duty in ${times} of ${weekends(of)}, last ${last}. Put it into the rota.`,
    gapCost: (count: number, longest: string) =>
      `${guests(count)} wrote while nobody could be reached; the longest wait was ${longest}. Cover these hours.`,
    slowHour: (weekday: string, hours: string, part: number, of: number) =>
      `${weekday} ${hours} is slow: ${part} of ${of} in time although somebody was on duty.`,
    slowHands: {
      more: (people: number, missing: number) =>
        `${people} people are needed for what comes in then. Add ${missing === 1 ? 'one more' : `${missing} more`}.`,
      enough: (people: number) =>
        `${people === 1 ? 'One person is' : `${people} people are`} enough for what comes in then, so it is not the number: see what kept them.`,
      tooLong: 'One answer takes longer than your target allows: more people would not help.',
      unknown: 'It is too early to say whether a second person would help: see what kept them.',
    },
    uneven: (name: string, share: string) => `${name} carried ${share} of the weekend hours. Share them out.`,
    nothing: 'Nothing to put right. Do it again just like this.',
    actions: {
      duty: 'Open duty',
      rota: 'Open the weekly rota',
      phone: 'See who is reachable',
      items: 'Show them',
      answer: 'Answer',
      people: 'How many people it takes',
    },
  },

  kinds: { review: 'Review', comment: 'Comment', message: 'Message', mention: 'Mention' } as Record<Kind, string>,
  ...topics,
  benchmarks: {
    jetblue: 'JetBlue’s target',
    klm: 'KLM’s average',
    expected: 'what 53 % of people expect',
    large_firms: 'average of large firms',
  } as Record<BenchmarkId, string>,
  badges: {
    facebook: 'Facebook: very responsive',
    yelp: 'Yelp: response time',
    booking: 'Booking.com: responsive',
    booking_score: 'Booking.com: reply score',
  } as Record<BadgeId, string>,
  badgeRules: {
    facebook: 'Rule: over 7 days 90 % answered, half of them within 15 min.',
    yelp: 'Shows within what time half of the answers of 30 days come; messages from 18:00 to 8:00 do not count.',
    booking: 'The label: every message of the last 14 days with messages answered within 12 hours.',
    booking_score: 'The newer figure: share answered within 24 hours over 30 days, shown from ten messages on.',
  } as Record<BadgeId, string>,
};
export type StatisticsWords = typeof statistics;

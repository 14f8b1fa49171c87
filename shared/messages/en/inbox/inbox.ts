import type { Section } from '../../../views/app.ts';
import { en } from '../../plural.ts';

export const inbox = {
  title: 'Now',
  sections: { waiting: 'Waiting', mine: 'Mine', others: 'With others', answered: 'Answered', resolved: 'Closed' } as Record<
    Section,
    string
  >,
  sectionsLabel: 'Sections',
  listLabel: (section: string) => `${section}: list`,
  newItems: (count: number, urgent: number) => (urgent > 0 ? `${count} new, ${urgent} urgent` : `${count} new`),
  newUrgentSpoken: (count: number) => `${count} new urgent ${en(count, 'complaint', 'complaints')}`,
  newSpoken: (count: number) => `${count} new ${en(count, 'item', 'items')} in the inbox`,
  unreached: (count: number) =>
    `Nobody could be alerted about ${count} ${en(count, 'item', 'items')}. You are the first to see ${en(count, 'it', 'them')}.`,
  alertsHeld: (time: string) => `Since ${time} no alerts leave the server. Keep this list open and call your colleagues.`,
  undeclaredProxy: (address: string) =>
    `Visitors reach this server through ${address}, which nobody declared, so all of them count as one. If that is your own proxy, whoever runs the server sets GH_TRUSTED_PROXIES=${address}.`,
  unwatched: (time: string) =>
    `Since ${time} nothing checks whether an alert got stuck. Keep this list open and tell whoever runs the server.`,
  nobody: 'Nobody has this yet',
  hasIt: (name: string) => `${name} has it`,
  youHaveIt: 'You have it',
  nobodyTold: 'Nobody could be alerted',
  promised: (time: string) => `Promised for ${time}`,
  answeredIn: (span: string) => `Answered in ${span}`,
  resolvedMark: 'Closed',
  moved: 'No longer in this list',
  noWords: 'Stars only',
  filters: 'Filter',
  filtersOn: (count: number) => `Filter (${count})`,
  filterLevel: 'How urgent',
  filterChannel: 'Where from',
  unsettled: (count: number) => `Not closed in time (${count})`,
  clearFilters: 'Show everything',
  search: 'Words, place or name of a guest',
  searchOpen: 'Search',
  noMatch: 'Nothing matches.',
  noMatchHere: 'Nothing matches here.',
  foundElsewhere: 'Found in',
  emptyWaiting: 'All quiet.',
  emptyWaitingSince: (ago: string) => `All quiet. Last answer ${ago}.`,
  emptyWaitingMore: 'As soon as somebody complains, this phone alerts you.',
  emptyMine: 'Nothing is assigned to you.',
  emptyMineMore: 'Items you take stay here until they are answered.',
  emptyOthers: 'Nobody else is working on anything.',
  emptyAnswered: 'Nothing is waiting on a guest.',
  emptyResolved: 'Nothing closed yet.',
  figuresLabel: 'Last four weeks',
  figuresWithin: (met: string, count: string) => `${met} of ${count} within target`,
  figuresMedian: (span: string) => `typically in ${span}`,
  figuresNone: 'No answers in the last four weeks yet',
  card: (parts: readonly string[]) => parts.join(', '),
};
export type Inbox = typeof inbox;

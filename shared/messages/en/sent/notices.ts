/** What a push says that is not simply "a guest wrote": in the language of the phone. A lock screen is public: no guest words. */
import { channelNames } from '../channel-names.ts';
import type { MailTrouble, Notice } from '../../../wire/notice.ts';
import { capital } from '../../capital.ts';
import { en } from '../../plural.ts';
import { together } from '../../sentences/together.ts';
import { weekdayName } from '../../weekday.ts';

export type NoticeText = { readonly title: string; readonly body: string };

/** The weekly one is made of the sentences of the report. */
export type NoticeTexts = {
  readonly [K in Exclude<Notice['kind'], 'weekly'>]: (notice: Extract<Notice, { readonly kind: K }>) => NoticeText;
};

const more = (count: number) => (count === 0 ? '' : ` ${count} more ${en(count, 'thing', 'things')} to look at.`);

const MAIL_TROUBLE: Readonly<Record<MailTrouble, string>> = {
  mail_signed_out: 'The mail server refuses the sign-in',
  mail_insecure: 'The mail server offers no safe connection',
  mail_unreachable: 'The mail server cannot be reached',
};

export const notices: NoticeTexts = {
  more: (notice) =>
    together(notice, {
      all: (count) => [`${count} more ${en(count, 'is', 'are')} waiting`, 'Tap to see them all.'],
      urgent: (urgent, rest) => [
        rest === 0 ? `${urgent} urgent ${en(urgent, 'is', 'are')} waiting` : `${urgent} urgent and ${rest} more are waiting`,
        'Tap to open the most urgent one.',
      ],
    }),
  still_open: ({ count, urgent = 0 }) => ({
    title:
      urgent === 0
        ? `${count} ${en(count, 'guest is', 'guests are')} still waiting for an answer`
        : `${count} still waiting, ${urgent} urgent`,
    body:
      urgent === 0
        ? 'Nobody has taken them yet. Tap to see them.'
        : 'Nobody has taken them yet. Tap to open the most urgent one.',
  }),
  unsettled: ({ count }) => ({
    title: `${count} answered ${en(count, 'guest is', 'guests are')} not closed in time`,
    body: 'Close what is done, see to the rest. Tap to see them.',
  }),
  digest: (notice) => ({
    title: `${notice.count} ${en(notice.count, 'item is', 'items are')} waiting for an answer`,
    body: 'No rush. Tap to see them.',
  }),
  nudge: (notice) => ({
    title: `${notice.minutesLeft} ${en(notice.minutesLeft, 'minute', 'minutes')} left to answer`,
    body: 'You took this one. A short promise is enough.',
  }),
  stuck: () => ({ title: 'Something is stuck', body: 'A complaint is waiting and its alerts stopped. Please look at it now.' }),
  empty_rota: () => ({
    title: 'Nobody is on duty',
    body: 'A complaint has arrived and nobody is on duty, so this comes to you.',
  }),
  unreachable: (notice) => ({
    title: `${notice.name} cannot be reached`,
    body: 'A complaint is waiting and alerts do not reach their phone, so this comes to you.',
  }),
  shift_soon: (notice) => ({
    title: notice.backup ? `You are the backup from ${notice.from}` : `You are on duty from ${notice.from}`,
    body: `Until ${notice.to}. Tap to check the alerts on this phone.`,
  }),
  handover: (notice) => ({ title: `${notice.name} left you a note`, body: 'Tap to read what is still open.' }),
  offer: (notice) => ({
    title: `${notice.name} is looking for cover`,
    body: `${capital(weekdayName(notice.weekday, 'en'))} ${notice.from}–${notice.to}. Tap to take it.`,
  }),
  offer_taken: (notice) => ({
    title: `${notice.name} takes it`,
    body: `${capital(weekdayName(notice.weekday, 'en'))} ${notice.from}–${notice.to}.`,
  }),
  on_duty: (notice) => ({ title: 'You are on duty now', body: `${notice.name} handed over to you until ${notice.until}.` }),
  weekend_gap: (notice) => ({
    title: `${capital(weekdayName(notice.weekday, 'en'))} ${notice.from}–${notice.to}: nobody`,
    body: `Nobody is on duty then.${more(notice.more)}`,
  }),
  weekend_phone: (notice) => ({
    title:
      notice.days === null
        ? `${notice.name}: phone not proved`
        : `${notice.name}: no alert shown for ${notice.days} ${en(notice.days, 'day', 'days')}`,
    body: `On duty this weekend. Tap to send a test alert.${more(notice.more)}`,
  }),
  mail_fault: (notice) => ({
    title: 'E-mail is not being sent',
    body: `${MAIL_TROUBLE[notice.why]}. Alerts by e-mail reach nobody.`,
  }),
  hook_dead: (notice) => ({
    title: `${notice.name} does not answer`,
    body: 'A step of the alerts got no answer from this webhook. Tap to look at it.',
  }),
  reconnect: (notice) => ({
    title: `${channelNames[notice.channel]}: connect again`,
    body: `“${notice.name}” does not let us in any more. Until you connect it again nothing comes in from there.`,
  }),
  link_made: ({ name }) => ({
    title: `${name} made you a sign-in link`,
    body: 'It sets a new password. You did not ask for it? Talk to each other before anybody uses it.',
  }),
  link_used: ({ name, by }) => ({
    title: `${name} set a new password`,
    body: `${by === '' ? '' : `With a link from ${by}. `}All their other phones were signed out.`,
  }),
};

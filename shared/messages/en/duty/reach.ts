import { en } from '../../plural.ts';
import type { ProofState } from '../../../duty/types.ts';

/** Whether alerts really reach a colleague's phone, what stands in the way, and the test that proves it. */
export type ReachTexts = {
  readonly title: string;
  /** What is; `days` since the last alert shown. */
  readonly is: (state: Exclude<ProofState, 'proved'>, days: number | null) => string;
  /** What to do about it. */
  readonly todo: Readonly<Record<Exclude<ProofState, 'proved'>, string>>;
  readonly proved: (moment: string) => string;
  readonly hints: Readonly<Record<'battery' | 'not_opened', string>>;
  readonly ownBattery: string;
  readonly test: string;
  readonly testName: (name: string) => string;
  readonly checkMine: string;
  readonly phases: {
    readonly queued: string;
    readonly sent: (time: string) => string;
    readonly shown: (time: string) => string;
    readonly silent: string;
    readonly failed: string;
    readonly gone: string;
  };
};

export const reach: ReachTexts = {
  title: 'Phones to check',
  is: (state, days) => {
    if (state === 'none') return 'No phone with alerts on.';
    if (state === 'blocked') return 'Notifications are turned off on the phone.';
    if (state === 'failing')
      return days === null || days === 0
        ? 'Alerts are sent and do not appear.'
        : `Alerts are sent, but none has appeared for ${days} ${en(days, 'day', 'days')}.`;
    return days === null ? 'No alert shown yet.' : `No alert shown for ${days} ${en(days, 'day', 'days')}.`;
  },
  todo: {
    none: 'The app has to be opened on their phone and alerts turned on.',
    blocked: 'Notifications for Golden Hour have to be allowed in the settings of that phone.',
    failing: 'The app has to be opened there once, and “do not disturb” and battery saving checked.',
    stale: 'A test alert shows whether it still works.',
    unproved: 'A test alert shows whether it works.',
  },
  proved: (moment) => `Last alert shown ${moment}`,
  hints: {
    battery: 'Battery saving may hold alerts back there: set the battery use of the browser to “unrestricted”.',
    not_opened: 'The app has not been opened there for a month. Browsers then drop alerts.',
  },
  ownBattery: 'This phone may hold alerts back to save battery. Settings › Apps › your browser › Battery: choose “unrestricted”.',
  test: 'Send a test alert',
  testName: (name) => `Send a test alert to ${name}`,
  checkMine: 'Check my phone',
  phases: {
    queued: 'On its way…',
    sent: (time) => `Sent at ${time}. Waiting for the phone…`,
    shown: (time) => `Shown on the phone at ${time}.`,
    silent: 'Nothing appeared within half a minute. Better call, and look at the phone together.',
    failed: 'It could not be sent.',
    gone: 'The push service no longer knows this phone. Alerts have to be turned on there once more.',
  },
};

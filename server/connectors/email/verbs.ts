import type { AccountVerbs } from '../account.ts';
import { checkMailbox } from './check.ts';
import { pollMailbox } from './poll.ts';
import { FIELDS, PRESETS } from './presets.ts';
import { findAnswer, sendAnswer } from './send.ts';
import { watchMailbox } from './watch.ts';

const MINUTE_MS = 60_000;

export const emailVerbs: AccountVerbs = {
  setUp: { way: 'form', fields: FIELDS, presets: PRESETS },
  check: checkMailbox,
  poll: pollMailbox,
  // The safety net of a line that says so by itself.
  pollEveryMs: 5 * MINUTE_MS,
  watch: watchMailbox,
  send: sendAnswer,
  standing: findAnswer,
};

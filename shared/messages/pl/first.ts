/** What the first screen and an open item say. */
import { common } from './common.ts';
import { errors } from './errors.ts';
import { events } from './inbox/events.ts';
import { feedback } from './inbox/feedback.ts';
import { inbox } from './inbox/inbox.ts';
import { reasons } from './inbox/reasons.ts';
import { surge } from './duty/surge.ts';
import { pwa } from './start/pwa.ts';
import { told } from './inbox/told.ts';

export const first = {
  common,
  errors,
  events,
  feedback,
  inbox,
  reasons,
  surge,
  pwa,
  told,
};

/** What the first screen and an open item say. */
import { common } from './common.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { feedback } from './feedback.ts';
import { inbox } from './inbox.ts';
import { reasons } from './reasons.ts';
import { surge } from './surge.ts';
import { pwa } from './pwa.ts';
import { told } from './told.ts';

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

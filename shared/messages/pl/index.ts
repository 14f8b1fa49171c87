import { charts } from './charts.ts';
import { common } from './common.ts';
import { duty } from './duty.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { feedback } from './feedback.ts';
import { hooks, timing } from './hooks.ts';
import { inbox } from './inbox.ts';
import { reach } from './reach.ts';
import { reasons } from './reasons.ts';
import { channels } from './channels.ts';
import { more } from './more.ts';
import { outside } from './outside.ts';
import { pwa } from './pwa.ts';
import { surge } from './surge.ts';
import { team } from './team.ts';
import { told } from './told.ts';
import { welcome } from './welcome.ts';

export const messages = {
  charts,
  common,
  duty,
  errors,
  events,
  feedback,
  inbox,
  reasons,
  reach,
  surge,
  hooks,
  timing,
  channels,
  more,
  outside,
  pwa,
  team,
  told,
  welcome,
};

/** What the other rooms say; comes with the first of them that is opened. */
import { account } from './account.ts';
import { charts } from './charts.ts';
import { duty } from './duty.ts';
import { ending } from './ending.ts';
import { hooks, timing } from './hooks.ts';
import { channels } from './channels.ts';
import { more } from './more.ts';
import { outside } from './outside.ts';
import { passkeys } from './passkeys.ts';
import { proof } from './proof.ts';
import { reach } from './reach.ts';
import { team } from './team.ts';
import { welcome } from './welcome.ts';

export const later = {
  account,
  charts,
  duty,
  ending,
  hooks,
  timing,
  channels,
  more,
  outside,
  passkeys,
  proof,
  reach,
  team,
  welcome,
};

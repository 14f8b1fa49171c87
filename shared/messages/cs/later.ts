/** What the other rooms say; comes with the first of them that is opened. */
import { account } from './more/account.ts';
import { charts } from './statistics/charts.ts';
import { duty } from './duty/duty.ts';
import { ending } from './more/ending.ts';
import { hooks, timing } from './duty/webhooks.ts';
import { channels } from './more/channels.ts';
import { more } from './more/more.ts';
import { outside } from './more/public-links.ts';
import { passkeys } from './more/passkeys.ts';
import { proof } from './more/proof.ts';
import { reach } from './duty/reach.ts';
import { team } from './more/team.ts';
import { welcome } from './start/welcome.ts';

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

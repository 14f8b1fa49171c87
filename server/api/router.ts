/** Every procedure there is. The client imports this type and nothing else of the server. */
import { accountRouter } from './business/account.ts';
import { businessRouter } from './business/business.ts';
import { channelRouter } from './business/channel.ts';
import { deviceRouter } from './people/device.ts';
import { complaintLinkRouter } from './business/complaint-link.ts';
import { dutyRouter } from './duty/duty.ts';
import { escalationRouter, surgeRouter } from './duty/escalation.ts';
import { feedbackRouter } from './feedback.ts';
import { givenUpRouter } from './business/given-up.ts';
import { importRouter } from './business/import.ts';
import { inviteRouter } from './people/invite.ts';
import { liveRouter } from './live.ts';
import { boardRouter, replyTimeRouter } from './business/public-links.ts';
import { ownRouter } from './duty/own.ts';
import { passkeyRouter } from './people/passkey.ts';
import { sessionRouter } from './people/session.ts';
import { setupRouter } from './people/setup.ts';
import { figuresRouter, statsRouter } from './business/stats.ts';
import { teamRouter } from './people/team.ts';
import { trailRouter } from './people/trail.ts';
import { router } from './trpc.ts';
import { wayBackRouter } from './people/way-back.ts';
import { youRouter } from './people/you.ts';

export const appRouter = router({
  setup: setupRouter,
  session: sessionRouter,
  wayBack: wayBackRouter,
  passkey: passkeyRouter,
  you: youRouter,
  invite: inviteRouter,
  team: teamRouter,
  business: businessRouter,
  device: deviceRouter,
  feedback: feedbackRouter,
  live: liveRouter,
  figures: figuresRouter,
  stats: statsRouter,
  channel: channelRouter,
  account: accountRouter,
  complaintLink: complaintLinkRouter,
  duty: dutyRouter,
  escalation: escalationRouter,
  surge: surgeRouter,
  own: ownRouter,
  board: boardRouter,
  replyTime: replyTimeRouter,
  import: importRouter,
  givenUp: givenUpRouter,
  trail: trailRouter,
});

export type AppRouter = typeof appRouter;

/** Every procedure there is. The client imports this type and nothing else of the server. */
import { businessRouter } from './business.ts';
import { channelRouter } from './channel.ts';
import { deviceRouter } from './device.ts';
import { doorRouter } from './door.ts';
import { dutyRouter } from './duty.ts';
import { escalationRouter, surgeRouter } from './escalation.ts';
import { feedbackRouter } from './feedback.ts';
import { figuresRouter } from './figures.ts';
import { historyRouter } from './history.ts';
import { inviteRouter } from './invite.ts';
import { liveRouter } from './live.ts';
import { boardRouter, replyTimeRouter } from './outside.ts';
import { ownRouter } from './own.ts';
import { passkeyRouter } from './passkey.ts';
import { sessionRouter } from './session.ts';
import { setupRouter } from './setup.ts';
import { statsRouter } from './stats.ts';
import { teamRouter } from './team.ts';
import { trailRouter } from './trail.ts';
import { router } from './trpc.ts';
import { wayBackRouter } from './way-back.ts';
import { youRouter } from './you.ts';

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
  door: doorRouter,
  duty: dutyRouter,
  escalation: escalationRouter,
  surge: surgeRouter,
  own: ownRouter,
  board: boardRouter,
  replyTime: replyTimeRouter,
  history: historyRouter,
  trail: trailRouter,
});

export type AppRouter = typeof appRouter;

import { appRouter } from '#server/api/router.ts';
import { createCallerFactory } from '#server/api/trpc.ts';

/** The procedures as somebody of the demo calls them. */
export const callerOf = createCallerFactory(appRouter);
export type Caller = ReturnType<typeof callerOf>;

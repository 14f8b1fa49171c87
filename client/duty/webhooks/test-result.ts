import type { RouterOutput } from '#client/api/trpc.ts';
import type { RoomWords } from '#client/words/room-words.ts';

export type EscalationWebhook = RouterOutput['escalation']['hooks'][number];

/** What came of the last call, in words. */
export function testResultOf(
  hook: EscalationWebhook,
  { words, format, now }: Pick<RoomWords, 'words' | 'format'> & { readonly now: number },
): string {
  const said = words.hooks;
  if (hook.lastAt === null) return said.never;
  const moment = format.moment(hook.lastAt, now);
  if (hook.lastOk === true) return said.ok(moment);
  const status = /^status (\d{3})$/.exec(hook.lastError ?? '')?.[1];
  if (status !== undefined) return said.failed(moment, said.status(status));
  const unanswered = ['dns', 'connect', 'tls', 'timeout', 'closed'].includes(hook.lastError ?? '');
  return said.failed(moment, unanswered ? said.silent : said.refused);
}

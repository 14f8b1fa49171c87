/** What colleagues do with their phones, over HTTP as a phone does it. */
import { newId } from '#server/system/ids.ts';
import { readPush } from './phones.ts';
import type { Colleague, Restaurant } from './types.ts';
import { DEMO_PASSWORD } from './restaurant.ts';

type Here = { readonly origin: string; readonly restaurant: Restaurant };
type Item = { readonly feedbackId: string; readonly replyId: string };

/** Each answers whether it worked; somebody else may have been faster. */
export type Hands = {
  take(colleague: Colleague, feedbackId: string): Promise<boolean>;
  takeFromLockScreen(colleague: Colleague, feedbackId: string): Promise<boolean>;
  answer(colleague: Colleague, reply: Item & { readonly text: string }): Promise<boolean>;
  posted(colleague: Colleague, reply: Item): Promise<void>;
};

type Detail = {
  readonly version: number;
  readonly claimedBy: { readonly id: string } | null;
  readonly replies: readonly { readonly id: string; readonly state: string }[];
};

export function createHands(here: Here): Hands {
  const { origin } = here;
  const sessions = new Map<string, ReturnType<typeof signIn>>();
  const phoneOf = ({ email }: Colleague) => {
    const known = sessions.get(email) ?? signIn(here, email);
    sessions.set(email, known);
    return known;
  };
  const detail = async (colleague: Colleague, id: string) =>
    (await (await phoneOf(colleague)).get('feedback.get', { id })) as Detail;

  return {
    async take(colleague, feedbackId) {
      const phone = await phoneOf(colleague);
      const result = await phone.post('feedback.claim', { id: feedbackId, claimId: newId() });
      return (result as { outcome: string }).outcome === 'won';
    },
    async takeFromLockScreen({ phone }, feedbackId) {
      const push = phone?.received.map(({ text }) => readPush(text)).findLast((one) => one.feedbackId === feedbackId);
      if (push === undefined) return false;
      const answer = await fetch(`${origin}/push/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ what: 'claim', token: push.receipt, id: newId() }),
      });
      const result = (await answer.json()) as { result?: { outcome: string } };
      return result.result?.outcome === 'won';
    },
    async answer(colleague, { feedbackId, replyId, text }) {
      const { claimedBy, version } = await detail(colleague, feedbackId);
      if (claimedBy?.id !== colleague.memberId) return false;
      await (await phoneOf(colleague)).post('feedback.reply', { replyId, id: feedbackId, text, kind: 'answer', version });
      return true;
    },
    async posted(colleague, { feedbackId, replyId }) {
      const { replies } = await detail(colleague, feedbackId);
      if (replies.some((reply) => reply.id === replyId && reply.state === 'to_post'))
        await (await phoneOf(colleague)).post('feedback.posted', { replyId, posted: true });
    },
  };
}

async function signIn({ origin, restaurant }: Here, email: string) {
  const headers = { 'content-type': 'application/json', origin, 'x-business': restaurant.businessId };
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
  const read = async (response: Response): Promise<unknown> => {
    const parsed = (await response.json()) as { result?: { data: unknown }; error?: { message: string } };
    if (parsed.result === undefined) throw new Error(parsed.error?.message ?? `status ${response.status}`);
    return parsed.result.data;
  };
  return {
    post: async (name: string, input: object) =>
      read(
        await fetch(`${origin}/trpc/${name}`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(input) }),
      ),
    get: async (name: string, input: object) =>
      read(
        await fetch(`${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {
          headers: { ...headers, cookie },
        }),
      ),
  };
}

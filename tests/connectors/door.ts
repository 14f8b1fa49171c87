/** An address of ours to which stand-ins push: proves what comes, as the product does, and keeps what it brought. */
import type { AccountVerbs, Io } from '#server/connectors/account.ts';
import type { AccountConnector } from '#server/connectors/contract.ts';
import type { Translation } from '#server/connectors/item.ts';
import { openDesk, type Desk } from '#server/demo/platforms/desk.ts';

export type Push = Required<NonNullable<AccountVerbs['push']>>;

export const NOBODY = { id: '', name: '', settings: {}, secrets: {} } as const;

export type Door = AsyncDisposable & {
  readonly url: string;
  readonly ids: readonly string[];
  readonly refused: readonly string[];
  readonly took: readonly Translation[];
};

export async function openDoor({ verbs, translate }: AccountConnector, io: Io): Promise<Door> {
  const push = verbs.push as Push;
  const [ids, refused, took]: [string[], string[], Translation[]] = [[], [], []];
  const desk: Desk = await openDesk({
    workOf: () => 'read',
    bodies: { rate: () => ({ status: 429 }), server_error: () => ({ status: 503 }) },
    async answer({ method, query, headers, body }) {
      if (method === 'GET') {
        const text = push.handshake(Object.fromEntries(query), { verifyToken: io.app('verifyToken') });
        return text === null ? { status: 404 } : { text };
      }
      const verified = await push.verify(io, { headers, rawBody: body, url }, { account: NOBODY, secret: '' });
      if (!verified.ok) {
        refused.push(verified.reason);
        return { status: 401 };
      }
      ids.push(verified.eventId);
      took.push(translate(body, { now: io.now }));
      return { status: 200 };
    },
  });
  const url = `${desk.origin}/hooks/app`;
  return { url, ids, refused, took, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

/**
 * Stands in for api.telegram.org with one bot: methods by POST under the token, updates fetched or pushed and never both, the secret
 * header, messages people take back without the bot being told. Limits of speed and age are from memory (REFERENCE of the connector).
 */
import { openDesk, post, type Asked, type Served } from './desk.ts';
import type { AnswerThere, FakeOptions, FakePlatform, Wrote } from './platform.ts';
import { telegramState, type Message, type State } from './telegram-state.ts';

const TOKEN = '800000001:AAExampleExampleExampleExampleExample1';
const A_SECOND = { ms: 1_000, messages: 30 } as const;
const DELETE_WITHIN_MS = 48 * 3_600_000;

const ok = (result: unknown): Served => ({ json: { ok: true, result } });
const no = (code: number, description: string, parameters?: object): Served => ({
  status: code,
  json: { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) },
});

export type FakeTelegram = FakePlatform & {
  /** A guest sends a picture; '' for one without words. */
  writePicture(caption: string): string;
  /** The guest wants to hear nothing more of the bot. */
  block(author: string): void;
  readonly webhook: () => { readonly url: string; readonly secret: string } | null;
};

/** `business`: guests write to an account of the business behind which the bot stands. */
export async function startTelegram({
  clock,
  business = false,
}: FakeOptions & { readonly business?: boolean }): Promise<FakeTelegram> {
  const state = telegramState(clock, business);
  const desk = await openDesk({
    answer: (asked) => answer(state, asked),
    workOf: ({ path }) => (/\/(?:send|edit|delete)/.test(path) ? 'write' : 'read'),
    bodies: {
      rate: () => no(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      server_error: () => no(500, 'Internal Server Error'),
    },
    expire: () => {
      state.open = false;
    },
    shown: (path) => path.replace(/bot[^/]*/, 'bot…'),
  });
  return {
    hosts: { api: desk.origin },
    app: {},
    settings: {},
    secrets: { token: TOKEN },
    requests: desk.requests,
    misbehave: desk.misbehave,
    write: (wrote: Wrote) => state.write(wrote),
    writePicture: (caption) => state.write({ text: caption, picture: true }),
    writeOurselves: (text) => {
      const { chat, id } = state.own({ text, chat: state.lastChat() });
      return `${chat}:${id}`;
    },
    edit: (id, text) => state.edit(id, text),
    remove: (id) => state.remove(id),
    answerThere: (id, text) => void state.own({ text, chat: state.find(id)?.chat ?? 0, under: state.find(id)?.id }),
    answers: (id): readonly AnswerThere[] =>
      state.messages
        .filter((one) => one.by !== 'guest' && one.under !== undefined)
        .map((one) => ({
          id: `${one.chat}:${one.id}`,
          under: `${one.chat}:${one.under}`,
          text: one.text,
          byUs: one.by === 'bot',
        }))
        .filter((one) => id === undefined || one.under === id),
    block: (author) => void state.blocked.add(state.chatOf(author)),
    webhook: () => state.webhook,
    deliver: async ({ twice, shuffled, forged } = {}) => {
      if (state.webhook === null) return [];
      const { url, secret } = state.webhook;
      const waiting = shuffled === true ? state.updates.toReversed() : [...state.updates];
      const headers = { 'x-telegram-bot-api-secret-token': forged === true ? 'guessed' : secret };
      const statuses: number[] = [];
      for (const update of waiting.flatMap((one) => (twice === true ? [one, one] : [one]))) {
        const status = await post(url, { body: JSON.stringify(update), headers });
        statuses.push(status);
        // What was not taken stays, and is sent again.
        if (status >= 200 && status < 300)
          state.updates.splice(0, state.updates.length, ...state.updates.filter((one) => one !== update));
      }
      return statuses;
    },
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

function answer(state: State, asked: Asked): Served {
  const [, file, token, rest = ''] = /^\/(file\/)?bot([^/]*)\/(.*)$/.exec(asked.path) ?? [];
  if (token === undefined || !/^\d+:[\w-]{30,}$/.test(token)) return no(404, 'Not Found');
  if (token !== TOKEN || !state.open) return no(401, 'Unauthorized');
  if (file !== undefined)
    return state.files.has(rest) ? { bytes: state.files.get(rest) ?? new Uint8Array() } : no(404, 'Not Found');
  const params = { ...Object.fromEntries(asked.query), ...asked.json };
  return METHODS[rest]?.(state, params) ?? no(404, 'Not Found');
}

type Params = Readonly<Record<string, unknown>>;

const METHODS: Readonly<Record<string, (state: State, params: Params) => Served>> = {
  getMe: (state) => ok({ ...state.bot, can_join_groups: true }),
  getUpdates: (state, { offset, limit }) => {
    if (state.webhook !== null)
      return no(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    // Asking from there on says that those before were taken.
    if (Number(offset) > 0)
      state.updates.splice(0, state.updates.length, ...state.updates.filter((one) => one.update_id >= Number(offset)));
    return ok(state.updates.slice(0, Math.min(Number(limit ?? 100), 100)));
  },
  setWebhook: (state, { url, secret_token: secret = '' }) => {
    const loopback = String(url).startsWith('http://127.0.0.1');
    if (!String(url).startsWith('https://') && !loopback)
      return no(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    if (!/^[\w-]{0,256}$/.test(String(secret))) return no(400, 'Bad Request: secret token contains unallowed characters');
    state.webhook = { url: String(url), secret: String(secret) };
    return ok(true);
  },
  deleteWebhook: (state) => {
    state.webhook = null;
    return ok(true);
  },
  getWebhookInfo: (state) =>
    ok({ url: state.webhook?.url ?? '', has_custom_certificate: false, pending_update_count: state.updates.length }),
  getFile: (state, { file_id: id }) => {
    const path = `photos/${String(id)}.jpg`;
    return state.files.has(path)
      ? ok({ file_id: id, file_unique_id: `u${String(id)}`, file_path: path })
      : no(400, 'Bad Request: invalid file_id');
  },
  sendMessage: (state, params) => {
    const { text, chat_id: chat } = params;
    const under = (params['reply_parameters'] as { message_id?: number } | undefined)?.message_id;
    const refused = refusal(state, params);
    if (refused !== null) return refused;
    if (under !== undefined && !state.messages.some((one) => one.chat === chat && one.id === under))
      return no(400, 'Bad Request: message to be replied not found');
    const recent = state.messages.filter((one) => one.by === 'bot' && state.now() - one.at < A_SECOND.ms);
    if (recent.length >= A_SECOND.messages) return no(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
    return ok(state.shown(state.own({ text: String(text), chat: Number(chat), under, by: 'bot' })));
  },
  editMessageText: (state, params) => {
    const refused = refusal(state, params);
    const message = state.messages.find((one) => one.chat === params['chat_id'] && one.id === params['message_id']);
    if (refused !== null) return refused;
    if (message === undefined) return no(400, 'Bad Request: message to edit not found');
    if (message.by !== 'bot') return no(400, "Bad Request: message can't be edited");
    if (message.text === params['text'])
      return no(400, 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same');
    Object.assign(message, { text: String(params['text']), editedAt: state.now() });
    return ok(state.shown(message));
  },
  deleteMessage: (state, { chat_id: chat, message_id: id }) => {
    const message = state.messages.find((one) => one.chat === chat && one.id === id);
    if (message === undefined) return no(400, 'Bad Request: message to delete not found');
    if (state.now() - message.at > DELETE_WITHIN_MS) return no(400, "Bad Request: message can't be deleted for everyone");
    state.drop(message);
    return ok(true);
  },
  deleteBusinessMessages: (state, { message_ids: ids }) => {
    for (const id of Array.isArray(ids) ? ids : []) {
      const message: Message | undefined = state.messages.find((one) => one.id === id);
      if (message !== undefined) state.drop(message);
    }
    return ok(true);
  },
};

function refusal(state: State, { text, chat_id: chat, business_connection_id: connection }: Params): Served | null {
  if (!state.knows(chat)) return no(400, 'Bad Request: chat not found');
  if (state.business && connection !== state.connection) return no(400, 'Bad Request: business connection not found');
  if (state.blocked.has(Number(chat))) return no(403, 'Forbidden: bot was blocked by the user');
  if (typeof text !== 'string' || text.trim() === '') return no(400, 'Bad Request: message text is empty');
  return text.length > 4_096 ? no(400, 'Bad Request: message is too long') : null;
}

/** Chats of one bot, and what it has not been told yet. */
import type { Clock } from '#server/system/clock.ts';
import type { Wrote } from './platform.ts';

export type Message = {
  readonly id: number;
  readonly chat: number;
  readonly by: 'guest' | 'bot' | 'owner';
  readonly author: string;
  text: string;
  readonly at: number;
  editedAt?: number;
  readonly under?: number | undefined;
  readonly picture?: string | undefined;
};

type Update = { readonly update_id: number; readonly [kind: string]: unknown };

export type State = ReturnType<typeof telegramState>;

const OWNER = { id: 900000001, is_bot: false, first_name: 'Owner' };

export function telegramState(clock: Clock, business: boolean) {
  const bot = { id: 800000001, is_bot: true, first_name: 'Bistro Example', username: 'bistroexample_bot' };
  const messages: Message[] = [];
  const updates: Update[] = [];
  const guests = new Map<string, number>();
  const files = new Map<string, Uint8Array>();
  const connection = 'bc-example-1';
  let nextMessage = 11;
  let nextUpdate = 900000001;

  const chatOf = (author: string): number => {
    const known = guests.get(author) ?? 700000001 + guests.size;
    guests.set(author, known);
    return known;
  };
  const find = (id: string) => messages.find((one) => `${one.chat}:${one.id}` === id);
  const guestIn = (chat: number) => {
    const name = [...guests].find(([, id]) => id === chat)?.[0] ?? '';
    const [first = '', ...last] = name.split(' ');
    return { id: chat, first_name: first, ...(last.length === 0 ? {} : { last_name: last.join(' ') }) };
  };

  function shown(message: Message): Record<string, unknown> {
    const { id, chat, by, text, at, editedAt, under, picture } = message;
    const guest = guestIn(chat);
    const replied = messages.find((one) => one.chat === chat && one.id === under);
    const from = { guest: { ...guest, is_bot: false, language_code: 'cs' }, bot, owner: OWNER }[by];
    const words = picture === undefined ? { text } : { photo: sizesOf(picture), ...(text === '' ? {} : { caption: text }) };
    return {
      message_id: id,
      from,
      chat: { ...guest, type: 'private' },
      date: Math.floor(at / 1000),
      ...(editedAt === undefined ? {} : { edit_date: Math.floor(editedAt / 1000) }),
      ...(replied === undefined ? {} : { reply_to_message: shown(replied) }),
      ...(business ? { business_connection_id: connection } : {}),
      ...words,
    };
  }
  const sizesOf = (picture: string) =>
    [90, 1280].map((width) => ({
      file_id: width === 90 ? `${picture}-small` : picture,
      file_unique_id: `${picture}${width}`,
      width,
      height: Math.round(width * 0.75),
    }));

  const tell = (kind: string, told: unknown) => {
    const name = business ? kind.replace('message', 'business_message') : kind;
    updates.push({ update_id: nextUpdate++, [name]: told });
  };

  return {
    bot,
    messages,
    updates,
    files,
    business,
    connection,
    blocked: new Set<number>(),
    webhook: null as { readonly url: string; readonly secret: string } | null,
    open: true,
    now: () => clock.now(),
    chatOf,
    find,
    shown,
    knows: (chat: unknown) => [...guests.values()].some((id) => id === chat),
    lastChat: () => messages.at(-1)?.chat ?? chatOf('Reviewer 1'),
    write(wrote: Wrote & { readonly picture?: true }): string {
      const { text, author = 'Reviewer 1', at = clock.now(), under } = wrote;
      const id = nextMessage++;
      const picture = wrote.picture === true ? `photo${id}` : undefined;
      if (picture !== undefined) files.set(`photos/${picture}.jpg`, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, id & 0xff]));
      const message = {
        id,
        chat: chatOf(author),
        by: 'guest',
        author,
        text,
        at,
        picture,
        under: under === undefined ? undefined : find(under)?.id,
      } as const;
      messages.push(message);
      tell('message', shown(message));
      return `${message.chat}:${id}`;
    },
    /** The bot, or the owner in their own app. A bot is not told what it wrote; behind a business account it is told of both. */
    own({
      text,
      chat,
      under,
      by = business ? 'owner' : 'bot',
    }: {
      text: string;
      chat: number;
      under?: number | undefined;
      by?: 'bot' | 'owner';
    }): Message {
      const message: Message = { id: nextMessage++, chat, by, author: '', text, at: clock.now(), under };
      messages.push(message);
      if (business) tell('message', shown(message));
      return message;
    },
    edit(id: string, text: string): void {
      const message = find(id);
      if (message === undefined) return;
      Object.assign(message, { text, editedAt: clock.now() });
      tell('edited_message', shown(message));
    },
    remove(id: string): void {
      const message = find(id);
      if (message !== undefined) drop(message);
    },
    drop,
  };

  /** A bot is told of it only behind a business account. */
  function drop(message: Message): void {
    messages.splice(messages.indexOf(message), 1);
    if (!business) return;
    const told = {
      business_connection_id: connection,
      chat: { ...guestIn(message.chat), type: 'private' },
      message_ids: [message.id],
    };
    updates.push({ update_id: nextUpdate++, deleted_business_messages: told });
  }
}

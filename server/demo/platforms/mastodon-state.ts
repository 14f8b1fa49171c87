/** Accounts and posts of one server of the network, and who was told of what. */
import type { Clock } from '#server/system/clock.ts';

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

export type Status = {
  readonly id: string;
  readonly by: string;
  text: string;
  readonly at: number;
  editedAt: number | null;
  readonly visibility: Visibility;
  readonly language: string | null;
  readonly under: string | null;
  readonly warning: string;
  readonly byUs: boolean;
};

type Notification = { readonly id: string; readonly at: number; readonly status: Status };

export const SHOP = { id: '100000000000000001', username: 'bistro', acct: 'bistro', name: 'Bistro Example' } as const;
export type Person = { readonly id: string; readonly username: string; readonly acct: string; readonly name: string };

export type State = ReturnType<typeof mastodonState>;

export function mastodonState(clock: Clock) {
  const people: Person[] = [SHOP];
  const statuses: Status[] = [];
  const notifications: Notification[] = [];
  const listeners = new Set<(event: string, data: string) => void>();
  /** By Idempotency-Key, for an hour. */
  const keys = new Map<string, { readonly id: string; readonly until: number }>();
  // Both grow a digit in the middle of a test: ids are longer, not larger, text.
  let nextStatus = 99_999_999_999_999_990n;
  let nextNotification = 9_990n;

  const personFor = (name: string): Person => {
    const known = people.find((one) => one.name === name);
    if (known !== undefined) return known;
    const username = name.toLowerCase().replace(/[^a-z0-9]+/g, '');
    const person = {
      id: String(100000000000000010n + BigInt(people.length)),
      username,
      acct: `${username}@social.example`,
      name,
    };
    people.push(person);
    return person;
  };
  const person = (id: string): Person => people.find((one) => one.id === id) ?? SHOP;
  const find = (id: unknown): Status | undefined => statuses.find((one) => one.id === id);

  function add(status: Omit<Status, 'id' | 'editedAt'>): Status {
    const made: Status = { ...status, id: String(nextStatus++), editedAt: null };
    statuses.push(made);
    return made;
  }

  return {
    people,
    statuses,
    notifications,
    listeners,
    keys,
    /** Client id of the registered app, codes that were given out, tokens that are good. */
    apps: new Map<string, { readonly secret: string; readonly redirect: string }>(),
    codes: new Map<string, { readonly app: string; readonly challenge: string }>(),
    tokens: new Set<string>(),
    now: () => clock.now(),
    personFor,
    person,
    find,
    add,
    tell(status: Status, type = 'mention'): Notification {
      const told = { id: String(nextNotification++), at: clock.now(), status };
      if (type === 'mention') notifications.push(told);
      return told;
    },
    drop(id: string): void {
      const at = statuses.findIndex((one) => one.id === id);
      if (at < 0) return;
      statuses.splice(at, 1);
      const told = notifications.findIndex(({ status }) => status.id === id);
      if (told >= 0) notifications.splice(told, 1);
    },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As the server writes it: links and names are marked up, the scheme of a link is hidden. */
export function htmlOf(text: string): string {
  const marked = escaped(text)
    .replace(
      /(https?:\/\/)([^\s<]+)/g,
      '<a href="$1$2" target="_blank" rel="nofollow noopener noreferrer"><span class="invisible">$1</span><span class="">$2</span></a>',
    )
    .replace(
      /@(\w+)(@[\w.-]+)?/g,
      '<span class="h-card" translate="no"><a href="https://social.example/@$1" class="u-url mention">@<span>$1</span></a></span>',
    );
  return marked
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('\n', '<br />')}</p>`)
    .join('');
}

export const accountView = ({ id, username, acct, name }: Person, origin: string) => ({
  id,
  username,
  acct,
  display_name: name,
  bot: false,
  url: acct.includes('@') ? `https://social.example/@${username}` : `${origin}/@${username}`,
  followers_count: 1,
});

/** "@bistro," names bistro, "@bistro@social.example" somebody else. */
const names = (text: string, acct: string): boolean =>
  text.split(/\s/).some((word) => word.startsWith(`@${acct}`) && !/[\w@-]/.test(word.charAt(acct.length + 1)));

export function statusView(state: State, status: Status, origin: string): Record<string, unknown> {
  const author = state.person(status.by);
  const parent = state.find(status.under);
  const address = `https://${author.acct.split('@')[1] ?? new URL(origin).host}/@${author.username}/${status.id}`;
  const mentioned = state.people.filter(({ acct }) => names(status.text, acct));
  return {
    id: status.id,
    created_at: new Date(status.at).toISOString(),
    in_reply_to_id: status.under,
    in_reply_to_account_id: parent?.by ?? null,
    sensitive: status.warning !== '',
    spoiler_text: status.warning,
    visibility: status.visibility,
    language: status.language,
    uri: address,
    url: address,
    edited_at: status.editedAt === null ? null : new Date(status.editedAt).toISOString(),
    content: htmlOf(status.text),
    reblog: null,
    account: accountView(author, origin),
    media_attachments: [],
    mentions: mentioned.map(({ id, username, acct }) => ({ id, username, acct, url: `https://social.example/@${username}` })),
    tags: [...status.text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, name]) => ({ name: name?.toLowerCase() })),
  };
}

/** Conversations with guests, as the stand-in has them: Messenger, Instagram and WhatsApp, each with the window in which one may answer. */
import { randomBytes } from 'node:crypto';
import { BUSINESS_ACCOUNT, INSTAGRAM, NUMBER, PAGE, type MetaApp } from './meta-app.ts';
import { GraphError, graphTime, paged, seconds, type Args, type Thing } from './meta-fields.ts';
import type { AnswerThere, Wrote } from './platform.ts';

export type TalkProduct = 'page' | 'instagram' | 'whatsapp';
type Said = {
  readonly id: string;
  readonly guest: string;
  readonly author: string;
  readonly fromGuest: boolean;
  readonly byApp: boolean;
  readonly text: string;
  readonly at: number;
};
type Fields = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST: Readonly<Record<TalkProduct, number>> = { page: 2_000, instagram: 1_000, whatsapp: 4_096 };
const OWN: Readonly<Record<TalkProduct, string>> = { page: PAGE, instagram: INSTAGRAM, whatsapp: NUMBER };

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export function openTalks(app: MetaApp, product: TalkProduct, { humanAgent }: { readonly humanAgent: boolean }) {
  const said: Said[] = [];
  const own = OWN[product];
  const made = () =>
    `${product === 'whatsapp' ? 'wamid.' : product === 'page' ? 'm_' : 'aWdf'}${randomBytes(9).toString('base64url')}`;

  /** A guest writes; the same name is the same guest. */
  function add({ text, author = 'Guest', at = app.now() }: Wrote): string {
    const known = said.find((one) => one.author === author)?.guest;
    const guest =
      known ??
      (product === 'whatsapp' ? `4206${String(said.length).padStart(8, '0')}` : `31${String(said.length).padStart(14, '0')}`);
    return keep({ guest, author, fromGuest: true, byApp: false, text, at });
  }

  function keep(one: Omit<Said, 'id'>): string {
    const id = made();
    said.push({ id, ...one });
    tell({ id, ...one });
    return id;
  }

  function tell({ id, guest, author, fromGuest, text, at }: Said, deleted = false): void {
    if (product === 'whatsapp') {
      if (!fromGuest || deleted) return;
      const metadata = { display_phone_number: '420700000000', phone_number_id: NUMBER };
      const contacts = [{ profile: { name: author }, wa_id: guest }];
      const messages = [{ from: guest, id, timestamp: String(seconds(at)), type: 'text', text: { body: text } }];
      const changes = [{ value: { messaging_product: 'whatsapp', metadata, contacts, messages }, field: 'messages' }];
      const body = { object: 'whatsapp_business_account', entry: [{ id: BUSINESS_ACCOUNT, changes }] };
      return app.tell({ object: 'whatsapp_business_account', field: 'messages', on: BUSINESS_ACCOUNT, body });
    }
    const message = deleted ? { mid: id, is_deleted: true } : { mid: id, text, ...(fromGuest ? {} : { is_echo: true }) };
    const [sender, recipient] = fromGuest ? [guest, own] : [own, guest];
    const messaging = [{ sender: { id: sender }, recipient: { id: recipient }, timestamp: at, message }];
    const field = fromGuest || product === 'instagram' ? 'messages' : 'message_echoes';
    app.tell({ object: product, field, on: PAGE, body: { object: product, entry: [{ id: own, time: app.now(), messaging }] } });
  }

  function checkWindow(guest: string, tagged: boolean): void {
    const last = said.findLast((one) => one.fromGuest && one.guest === guest);
    if (last === undefined) throw new GraphError(100, 'No matching user found', { subcode: 2_018_001 });
    const age = app.now() - last.at;
    if (product === 'whatsapp') {
      if (age <= DAY_MS) return;
      const details =
        'Message failed to send because more than 24 hours have passed since the customer last replied to this number.';
      throw new GraphError(131_047, 'Re-engagement message', { details });
    }
    if (tagged && !humanAgent)
      throw new GraphError(10, 'This feature requires your app to be approved for Human Agent', { status: 403 });
    if (age > (tagged ? 7 * DAY_MS : DAY_MS))
      throw new GraphError(10, 'This message is sent outside of allowed window.', { subcode: 2_018_278 });
  }

  function checkText(text: string): void {
    const length = product === 'instagram' ? Buffer.byteLength(text) : text.length;
    if (text.trim() === '' || length > MOST[product])
      throw new GraphError(100, `Length of param message[text] must be less than or equal to ${MOST[product]}`);
  }

  /** `privately`: finds the author of a comment, and lets one message through. */
  function send(body: Fields, privately: (comment: string) => string): object {
    const guest = product === 'whatsapp' ? textOf(body['to']) : textOf(fieldsOf(body['recipient'])['id']);
    const text = product === 'whatsapp' ? textOf(fieldsOf(body['text'])['body']) : textOf(fieldsOf(body['message'])['text']);
    if (product === 'whatsapp' && (body['messaging_product'] !== 'whatsapp' || body['type'] !== 'text'))
      throw new GraphError(100, 'Invalid parameter');
    checkText(text);
    const comment = textOf(fieldsOf(body['recipient'])['comment_id']);
    const whom = comment === '' ? guest : privately(comment);
    if (comment === '') checkWindow(whom, body['messaging_type'] === 'MESSAGE_TAG' && body['tag'] === 'HUMAN_AGENT');
    const id = keep({ guest: whom, author: '', fromGuest: false, byApp: true, text, at: app.now() });
    return product === 'whatsapp'
      ? { messaging_product: 'whatsapp', contacts: [{ input: whom, wa_id: whom }], messages: [{ id }] }
      : { recipient_id: whom, message_id: id };
  }

  const nameOf = (guest: string) => said.find((one) => one.guest === guest && one.fromGuest)?.author ?? '';
  const person = (guest: string) =>
    product === 'page' ? { id: guest, name: nameOf(guest) } : { id: guest, username: nameOf(guest) };
  const us = product === 'page' ? { id: own, name: 'Bistro Example' } : { id: own, username: 'bistroexample' };

  const messageThing = (one: Said): Thing => ({
    id: one.id,
    message: one.text,
    created_time: graphTime(one.at),
    from: one.fromGuest ? person(one.guest) : us,
    to: { data: [one.fromGuest ? us : person(one.guest)] },
    attachments: undefined,
  });

  function conversations(userId: string | null): readonly Thing[] {
    const guests = [...new Set(said.map(({ guest }) => guest))].filter((guest) => userId === null || guest === userId);
    const threads = guests.map((guest) => ({ guest, list: said.filter((one) => one.guest === guest).toReversed() }));
    return threads
      .toSorted((one, other) => (other.list[0]?.at ?? 0) - (one.list[0]?.at ?? 0))
      .map(({ guest, list }) => ({
        id: `t_${guest}`,
        updated_time: graphTime(list[0]?.at ?? 0),
        participants: { data: [person(guest), us] },
        messages: (args: Args) => paged(list.map(messageThing), args),
      }));
  }

  return {
    add,
    send,
    conversations,
    find: (id: string) => {
      const one = said.find((each) => each.id === id);
      return one === undefined ? null : messageThing(one);
    },
    answerThere(id: string, text: string) {
      const guest = said.find((one) => one.id === id)?.guest;
      if (guest !== undefined) keep({ guest, author: '', fromGuest: false, byApp: false, text, at: app.now() });
    },
    remove(id: string) {
      const gone = said.find((one) => one.id === id);
      if (gone === undefined) return;
      said.splice(said.indexOf(gone), 1);
      tell(gone, true);
    },
    answers: (id?: string): AnswerThere[] =>
      said
        .filter((one) => !one.fromGuest && (id === undefined || one.guest === said.find((each) => each.id === id)?.guest))
        .map((one) => ({ id: one.id, under: one.guest, text: one.text, byUs: one.byApp })),
  };
}

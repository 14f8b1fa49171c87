/** Answers of the bot: written under the guest's message, written anew, taken down. */
import type { Account, Answer, Io, Outcome } from '../account.ts';
import type { ReplyTarget, StandingAnswer } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, instantOf, Notes, stringOf, type Fields } from '../kit/read.ts';
import { call } from './api.ts';
import { idOf } from './payload.ts';

/** The chat, and through which business account the bot speaks there. */
const inChat = ({ chat = '', business }: ReplyTarget): Fields => ({
  chat_id: Number(chat),
  ...(business === undefined ? {} : { business_connection_id: business }),
});

export async function send(io: Io, account: Account, { text, target }: Answer): Promise<Outcome<StandingAnswer>> {
  if (idOf(target['chat']) === '') return fault('gone', '');
  const under = target['message'] === undefined ? {} : { reply_parameters: { message_id: Number(target['message']) } };
  const params = { ...inChat(target), text, ...under };
  const sent = await call(io, account, { method: 'sendMessage', params, wrote: true });
  return sent.ok ? standingOf(fieldsOf(sent.value), text) : sent;
}

/** The id is that of an item: the chat and the number in it. */
function standingOf(message: Fields, text: string): Outcome<StandingAnswer> {
  const [chat, id] = [idOf(fieldsOf(message['chat'])['id']), idOf(message['message_id'])];
  if (chat === '' || id === '') return fault('temporary', 'Telegram’s answer cannot be read.', { unsure: true });
  const at = instantOf(message['edit_date'] ?? message['date'], { name: 'date', notes: new Notes() });
  return done({ id: `${chat}:${id}`, text: stringOf(message['text']) || text, at, state: 'live' });
}

type Standing = Answer & { readonly id: string | null };

const messageOf = (id: string | null): number => Number(idOf(id?.split(':')[1]) || Number.NaN);

export async function change(io: Io, account: Account, { id, text, target }: Standing): Promise<Outcome<StandingAnswer>> {
  const message = messageOf(id);
  if (Number.isNaN(message)) return fault('gone', '');
  const params = { ...inChat(target), message_id: message, text };
  const changed = await call(io, account, { method: 'editMessageText', params, wrote: true });
  if (changed.ok) return standingOf(fieldsOf(changed.value), text);
  // It says just that already: an earlier try arrived.
  if (/message is not modified/i.test(changed.fault.words)) return done({ id, text, at: null, state: 'live' });
  return changed;
}

export async function remove(io: Io, account: Account, { id, target }: Standing): Promise<Outcome<null>> {
  const message = messageOf(id);
  if (Number.isNaN(message)) return fault('gone', '');
  const business = target['business'];
  const gone =
    business === undefined
      ? await call(io, account, { method: 'deleteMessage', params: { ...inChat(target), message_id: message }, wrote: true })
      : await call(io, account, {
          method: 'deleteBusinessMessages',
          params: { business_connection_id: business, message_ids: [message] },
          wrote: true,
        });
  // Gone is what was asked for.
  return gone.ok || gone.fault.class === 'gone' ? done(null) : gone;
}

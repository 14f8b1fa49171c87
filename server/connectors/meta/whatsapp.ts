/** A number of the WhatsApp Business Cloud API. Nothing of the past can be read there: what comes is pushed. */
import type { Account, AccountVerbs, Checked, Io, Outcome } from '../account.ts';
import { NOTHING } from '../item.ts';
import { done, fault, faultByStatus, succeeded } from '../kit/faults.ts';
import { fieldsOf, listOf, nameOf, stringOf } from '../kit/read.ts';
import { call, isId } from './graph.ts';
import { revokeOn, whatsappPush } from './push.ts';

async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const { phoneNumberId: id, businessAccountId } = account.settings;
  if (!isId(id) || !isId(businessAccountId)) return fault('invalid', 'phoneNumberId, businessAccountId');
  const number = await call(io, account, { path: [id], query: { fields: 'id,display_phone_number,verified_name' } });
  if (!number.ok) return number;
  const name = nameOf(number.value['verified_name']);
  const shown = nameOf(number.value['display_phone_number']);
  return done({ account: { ...account, id, name: [name, shown].filter((part) => part !== '').join(', ') || id } });
}

/** There is nothing to read; a token that was taken back is noticed all the same, and not only when somebody answers. */
const poll: AccountVerbs['poll'] = async (io, account) => {
  const number = await call(io, account, { path: [account.id], query: { fields: 'id' } });
  return number.ok ? done({ translation: NOTHING, cursor: '-', more: false }) : number;
};

const send: AccountVerbs['send'] = async (io, account, answer) => {
  const { to, recipient, message } = answer.target;
  const whom = isId(to) ? { to } : isId(recipient) ? { recipient } : null;
  if (whom === null) return fault('gone', '');
  const sent = await call(io, account, {
    method: 'POST',
    path: [account.id, 'messages'],
    json: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...whom,
      // Shown above ours, so that the guest sees what is answered.
      ...(isId(message) ? { context: { message_id: message } } : {}),
      type: 'text',
      text: { preview_url: false, body: answer.text },
    },
  });
  if (!sent.ok) return sent;
  const id = stringOf(fieldsOf(listOf(sent.value['messages'])[0])['id']);
  // Taken, not delivered: a status that comes later may still say no.
  return done({ id: id || null, text: answer.text, at: io.now, state: 'live' });
};

/** Hosts of Meta's from which files are fetched with the token. It goes nowhere else, whatever an answer says. */
const FILES = /(^|\.)(fbsbx\.com|fbcdn\.net|facebook\.com|whatsapp\.net)$/;
const MAX_PICTURE = 4_000_000;

const picture: AccountVerbs['picture'] = async (io, account, ref) => {
  if (!isId(ref)) return fault('gone', '');
  const media = await call(io, account, { path: [ref], query: { phone_number_id: account.id } });
  if (!media.ok) return media;
  const url = URL.parse(stringOf(media.value['url']));
  const own = url?.origin === new URL(io.base('graph')).origin;
  if (url === null || !(own || (url.protocol === 'https:' && FILES.test(url.hostname))))
    return fault('invalid', 'the picture lies elsewhere');
  const headers = { authorization: `Bearer ${account.secrets['accessToken'] ?? ''}` };
  const file = await io.http({ url: url.href, headers, maxBytes: MAX_PICTURE });
  if (!file.ok) return file;
  if (!succeeded(file.value)) return faultByStatus(file.value, '', { now: io.now });
  if (file.value.truncated) return fault('invalid', 'the picture is too large');
  const mediaType = stringOf(media.value['mime_type']) || (file.value.headers['content-type'] ?? 'application/octet-stream');
  return done({ bytes: file.value.body, mediaType });
};

export const whatsappVerbs: AccountVerbs = {
  setUp: {
    way: 'form',
    fields: [
      { name: 'phoneNumberId', type: 'text' },
      { name: 'businessAccountId', type: 'text' },
      { name: 'accessToken', type: 'secret' },
    ],
  },
  check,
  poll,
  pollEveryMs: 6 * 60 * 60_000,
  send,
  picture,
  revoke: revokeOn('businessAccountId'),
  push: whatsappPush,
};

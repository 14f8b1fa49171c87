/**
 * Some programs name only the mail that they answer. When that is one of ours, our own copy in the folder of sent mails says which thread
 * it was in; without this the guest's answer would begin a new one.
 */
import type { ImapFlow } from 'imapflow';
import { fieldOf, fieldsIn } from './head.ts';
import { isOurId } from './ids.ts';
import { uidsOf } from './mailbox.ts';
import { idsOf, type ParsedMail } from './payload.ts';

type Thread = Pick<ParsedMail, 'inReplyTo' | 'references'>;
type Where = { readonly sentPath: string; readonly own: readonly string[] };

const rootOf = ({ references, inReplyTo }: Thread): string => references[0] ?? inReplyTo;

export async function withRoots<T extends { readonly mail: ParsedMail }>(
  client: ImapFlow,
  read: readonly T[],
  { sentPath, own }: Where,
): Promise<readonly T[]> {
  const ids = [...new Set(read.flatMap(({ mail }) => [mail, ...(mail.returned === null ? [] : [mail.returned])]).map(rootOf))];
  const lost = ids.filter((id) => isOurId(id, own));
  if (lost.length === 0 || sentPath === '') return read;
  await client.mailboxOpen(sentPath, { readOnly: true });
  const found = new Map<string, readonly string[]>();
  for (const id of lost) {
    const before = await referencesOf(client, id);
    if (before.length > 0) found.set(id, before);
  }
  const whole = <M extends Thread>(thread: M): M => {
    const before = found.get(rootOf(thread));
    return before === undefined ? thread : { ...thread, references: [...before, rootOf(thread), ...thread.references.slice(1)] };
  };
  return read.map((one) => {
    const mail = whole(one.mail);
    return { ...one, mail: mail.returned === null ? mail : { ...mail, returned: whole(mail.returned) } };
  });
}

async function referencesOf(client: ImapFlow, id: string): Promise<readonly string[]> {
  const [uid] = uidsOf(await client.search({ header: { 'message-id': id } }, { uid: true })) ?? [];
  if (uid === undefined) return [];
  const message = await client.fetchOne(String(uid), { headers: ['references', 'in-reply-to'] }, { uid: true });
  if (message === undefined || message === false || message.headers === undefined) return [];
  const lines = fieldsIn(message.headers);
  const references = idsOf(fieldOf(lines, 'references'));
  return references.length > 0 ? references : idsOf(fieldOf(lines, 'in-reply-to'));
}

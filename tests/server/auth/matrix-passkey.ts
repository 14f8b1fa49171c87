import { passkey } from '#server/db/schema/index.ts';
import type { Parts } from '#server/flows/parts.ts';
import { newId } from '#server/system/ids.ts';
import { byId, own, row, type Row } from './matrix-row.ts';

const head = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' };
const made = { ...head, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] } };
const shown = { ...head, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' } };
const late = 'CONFLICT passkey_late';

export const PASSKEY: Readonly<Record<string, Row>> = {
  'passkey.list': row('user', () => [{ input: undefined, other: own }]),
  'passkey.askToAdd': row('user', () => [{ input: undefined, other: own }]),
  'passkey.add': row('user', () => [{ input: { response: made }, other: late }]),
  'passkey.rename': row(
    'user',
    byId('NOT_FOUND passkey_not_found', (a) => ({ id: a.passkeyId, name: 'Mine' })),
  ),
  'passkey.remove': row(
    'user',
    byId('NOT_FOUND passkey_not_found', (a) => ({ id: a.passkeyId })),
  ),
  'passkey.askToSignIn': row('public', () => [{ input: undefined, other: own }]),
  'passkey.signIn': row('public', () => [{ input: { response: shown }, other: late }]),
  'passkey.askToProve': row('user', () => [{ input: undefined, other: own }]),
  'passkey.prove': row('user', () => [{ input: { response: shown }, other: late }]),
};

export async function furnishPasskey(
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  userId: string,
  canary: string,
): Promise<string> {
  const id = newId();
  await db.orm.insert(passkey).values({
    id,
    userId,
    credentialId: `${canary}-${id}`,
    publicKey: canary,
    counter: 0,
    transports: [],
    backedUp: false,
    name: `${canary} key`,
    createdAt: clock.now(),
    lastUsedAt: null,
  });
  return id;
}

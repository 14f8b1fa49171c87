/** Rows of the matrix about one's own account and the ways back into it. */
import { byId, own, row, type Row, TOKEN } from './matrix-row.ts';

export const ACCOUNTS: Readonly<Record<string, Row>> = {
  'team.signInLink': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ memberId: a.memberId })),
  ),
  'wayBack.peek': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND sign_in_link_gone' }]),
  'wayBack.accept': row('public', () => [
    { input: { token: TOKEN, password: 'a long enough password' }, other: 'NOT_FOUND sign_in_link_gone' },
  ]),
  'wayBack.ways': row('public', () => [{ input: undefined, other: own }]),
  'wayBack.mail': row('public', () => [{ input: { email: 'ana@bistro.example' }, other: 'SERVICE_UNAVAILABLE no_mail_here' }]),
  'wayBack.recover': row('public', () => [
    {
      input: { email: 'ana@bistro.example', code: '2345-2345-2345-2345-2345-2345', password: 'a long enough password' },
      other: 'FORBIDDEN wrong_recovery',
    },
  ]),

  'you.get': row('user', () => [{ input: undefined, other: own }]),
  'you.rename': row('user', () => [{ input: { name: 'Somebody' }, other: own }]),
  'you.changePassword': row('user', () => [{ input: { password: 'quite another password' }, other: own }]),
  'you.changeEmail': row('user', ({ fresh }) => [{ input: { email: `${fresh()}@next.example` }, other: own }]),
  'you.confirmEmail': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND link_expired' }]),
  'you.signOutOthers': row('user', () => [{ input: undefined, other: own }]),
  'you.newRecovery': row('user', () => [{ input: undefined, other: own }]),
  'you.recoveryKept': row('user', () => [{ input: undefined, other: own }]),
  // The last owner of a business is told to make another one first.
  'you.leave': row('own.manage', () => [{ input: undefined, other: 'CONFLICT last_owner_leaves' }]),
  'you.deleteAccount': row('user', () => [{ input: undefined, other: 'CONFLICT last_owner_deletes' }]),
};

/** Rows of the matrix about one's own account and the ways back into it. */
import { byId, row, type Row, TOKEN } from './matrix-row.ts';

export const ACCOUNTS: Readonly<Record<string, Row>> = {
  'team.signInLink': row(
    'team.manage',
    byId('NOT_FOUND member_not_found', (a) => ({ memberId: a.memberId })),
  ),
  'wayBack.peek': row('public', () => [{ input: { token: TOKEN }, other: 'NOT_FOUND sign_in_link_gone' }]),
  'wayBack.accept': row('public', () => [
    { input: { token: TOKEN, password: 'a long enough password' }, other: 'NOT_FOUND sign_in_link_gone' },
  ]),
};

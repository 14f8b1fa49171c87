/** Mails about an account, in its owner's language. */
import type { Language } from '../../model/languages.ts';
import { accountMails as cs } from '../cs/sent/account-mails.ts';
import { accountMails as en, type AccountMails } from '../en/sent/account-mails.ts';
import { accountMails as pl } from '../pl/sent/account-mails.ts';

export type AccountMailKind = keyof AccountMails;
export const ACCOUNT_MAILS = [
  'reset',
  'email_proof',
  'email_changed',
  'password_changed',
] as const satisfies readonly AccountMailKind[];

export const accountMails: Readonly<Record<Language, AccountMails>> = { en, cs, pl };

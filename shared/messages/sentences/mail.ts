/** The mails the server writes by itself. */
import type { Language } from '../../model/languages.ts';
import { mail as cs } from '../cs/sent/mail.ts';
import { mail as en, type MailTexts } from '../en/sent/mail.ts';
import { mail as pl } from '../pl/sent/mail.ts';

export const mailTexts: Readonly<Record<Language, MailTexts>> = { en, cs, pl };

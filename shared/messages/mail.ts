/** The mails the server writes by itself. */
import type { Language } from '../model/roles.ts';
import { mail as cs } from './cs/mail.ts';
import { mail as en, type MailTexts } from './en/mail.ts';
import { mail as pl } from './pl/mail.ts';

export const mailTexts: Readonly<Record<Language, MailTexts>> = { en, cs, pl };

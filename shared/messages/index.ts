/**
 * Every text a person sees in the app, one file per screen and language, checked by type: English is the shape, the others must
 * fill it. Loaded one language at a time. What the worker, the mails and the guest pages say is imported by them directly
 * (push.ts, mail.ts, public.ts), so that no page carries another's words.
 */
import type { Language } from '../model/people.ts';
import type { messages as english } from './en/index.ts';

export type Messages = typeof english;

const FILES: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('./en/index.ts'),
  cs: () => import('./cs/index.ts'),
  pl: () => import('./pl/index.ts'),
};

export async function loadMessages(language: Language): Promise<Messages> {
  return (await FILES[language]()).messages;
}

/**
 * Every text a person sees in the app, one file per screen and language, checked by type: English is the shape, the others must
 * fill it. Loaded one language at a time, and first only what the first screen says. What the worker, the mails and the guest pages
 * say is imported by them directly (push.ts, mail.ts, public.ts), so that no page carries another's words.
 */
import type { Language } from '../model/languages.ts';
import type { first as firstEnglish } from './en/first.ts';
import type { later as laterEnglish } from './en/later.ts';

export type Messages = typeof firstEnglish;
/** Of every room but the inbox and the item. */
export type LaterMessages = typeof laterEnglish;

const FIRST: Readonly<Record<Language, () => Promise<{ readonly first: Messages }>>> = {
  en: () => import('./en/first.ts'),
  cs: () => import('./cs/first.ts'),
  pl: () => import('./pl/first.ts'),
};

const LATER: Readonly<Record<Language, () => Promise<{ readonly later: LaterMessages }>>> = {
  en: () => import('./en/later.ts'),
  cs: () => import('./cs/later.ts'),
  pl: () => import('./pl/later.ts'),
};

export async function loadMessages(language: Language): Promise<Messages> {
  return (await FIRST[language]()).first;
}

export async function loadLaterMessages(language: Language): Promise<LaterMessages> {
  return (await LATER[language]()).later;
}

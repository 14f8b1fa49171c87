/** What is said while channels are connected comes with its screens, one language at a time. */
import type { Language } from '../../model/languages.ts';
import type { Connecting } from '../en/more/connecting.ts';

const FILES: Readonly<Record<Language, () => Promise<{ readonly connecting: Connecting }>>> = {
  en: () => import('../en/more/connecting.ts'),
  cs: () => import('../cs/more/connecting.ts'),
  pl: () => import('../pl/more/connecting.ts'),
};

export async function loadConnecting(language: Language): Promise<Connecting> {
  return (await FILES[language]()).connecting;
}

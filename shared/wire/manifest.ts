/** The web app manifest, one per language. Same `id` in all of them: changing the language is not installing another app. */
import { LANGUAGES } from '../model/languages.ts';
import type { Language } from '../model/languages.ts';

type Icon = {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: 'any' | 'maskable' | 'monochrome';
};
type Screenshot = Icon & { readonly form_factor: 'narrow' | 'wide'; readonly label: string };
type Shortcut = { readonly name: string; readonly short_name: string; readonly url: string; readonly icons: readonly Icon[] };

export type Manifest = {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly description: string;
  readonly lang: Language;
  readonly dir: 'ltr';
  readonly start_url: string;
  readonly scope: string;
  readonly display: 'standalone';
  readonly background_color: string;
  readonly theme_color: string;
  readonly categories: readonly string[];
  readonly launch_handler: { readonly client_mode: readonly string[] };
  readonly icons: readonly Icon[];
  readonly screenshots: readonly Screenshot[];
  readonly shortcuts: readonly Shortcut[];
  readonly share_target: {
    readonly action: string;
    readonly method: 'GET';
    readonly enctype: 'application/x-www-form-urlencoded';
    readonly params: { readonly title: string; readonly text: string; readonly url: string };
  };
  readonly prefer_related_applications: false;
};

type Words = {
  readonly description: string;
  readonly now: string;
  readonly duty: string;
  readonly add: string;
  readonly screens: { readonly now: string; readonly item: string };
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    description: 'Complaints and reviews ring the phone of your team, and get an answer within the hour.',
    now: 'Waiting now',
    duty: 'Who is on duty',
    add: 'Add feedback',
    screens: { now: 'What is waiting, ordered by time left', item: 'What the guest said, and the answer' },
  },
  cs: {
    description: 'Stížnosti a recenze zazvoní v telefonu vašeho týmu a do hodiny mají odpověď.',
    now: 'Co čeká',
    duty: 'Kdo má službu',
    add: 'Přidat ohlas',
    screens: { now: 'Co čeká, seřazené podle zbývajícího času', item: 'Co host napsal a naše odpověď' },
  },
  pl: {
    description: 'Skargi i opinie dzwonią w telefonach zespołu i w ciągu godziny dostają odpowiedź.',
    now: 'Co czeka',
    duty: 'Kto ma dyżur',
    add: 'Dodaj opinię',
    screens: { now: 'Co czeka, według pozostałego czasu', item: 'Słowa gościa i odpowiedź' },
  },
};

export function manifestPath(language: Language): string {
  return `/manifest-${language}.webmanifest`;
}

/** The language a manifest address asks for; null when it is no manifest of ours. */
export function manifestLanguage(path: string): Language | null {
  return LANGUAGES.find((language) => manifestPath(language) === path) ?? null;
}

/** `share_target` is GET: the words stay in the address, which the worker keeps from the server (client/sw/caching.ts). */
export function manifest(language: Language): Manifest {
  const words = WORDS[language];
  return {
    id: '/',
    name: 'Golden Hour',
    short_name: 'Golden Hour',
    description: words.description,
    lang: language,
    dir: 'ltr',
    start_url: '/?from=home',
    scope: '/',
    display: 'standalone',
    background_color: '#0c121c',
    theme_color: '#0c121c',
    categories: ['business', 'productivity', 'food'],
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-192', 192, 'maskable'),
      icon('maskable-512', 512, 'maskable'),
      { src: '/icons/ring.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon('badge-96', 96, 'monochrome'),
    ],
    screenshots: [
      screenshot(language, 'now', 'narrow', words.screens.now),
      screenshot(language, 'item', 'narrow', words.screens.item),
      screenshot(language, 'now', 'wide', words.screens.now),
    ],
    shortcuts: [
      shortcut(words.now, '/?from=shortcut'),
      shortcut(words.duty, '/duty?from=shortcut'),
      shortcut(words.add, '/share?from=shortcut'),
    ],
    share_target: {
      action: '/share',
      method: 'GET',
      // What GET means anyway; without the word Chromium warns.
      enctype: 'application/x-www-form-urlencoded',
      params: { title: 'title', text: 'text', url: 'url' },
    },
    prefer_related_applications: false,
  };
}

function icon(name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome'): Icon {
  return { src: `/icons/${name}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}

function screenshot(language: Language, screen: 'now' | 'item', form: 'narrow' | 'wide', label: string): Screenshot {
  const sizes = form === 'narrow' ? '780x1688' : '1280x800';
  return { src: `/screens/${screen}-${form}-${language}.png`, sizes, type: 'image/png', form_factor: form, label };
}

function shortcut(name: string, url: string): Shortcut {
  return { name, short_name: name, url, icons: [icon('icon-192', 192, 'any')] };
}

/**
 * Reading what somebody else sends: the words are always kept, an optional field that cannot be read is left out and noted. Each
 * reader takes what platforms really write (numbers as text, '' for nothing, zones without a colon) and gives our form or null.
 */
import { cleanLine, cleanText } from '#shared/model/clean.ts';
import type { Rating } from '#shared/model/feedback.ts';
import type { Translation } from '../item.ts';

export type Fields = Readonly<Record<string, unknown>>;

const utf8 = new TextDecoder('utf-8');

/** A whole number that floating point would round: an id that somebody's language wrote without quotes. */
const LONG_NUMBER = /[:[,]\s*-?\d{16}/;

function exactIds(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const rounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return rounded && /^-?\d{1,40}$/.test(context?.source ?? '') ? context?.source : value;
}

/** undefined when it is not JSON. A byte that is not UTF-8 becomes U+FFFD: the words around it are kept. Long ids stay whole, as text. */
export function jsonOf(raw: Uint8Array): unknown {
  try {
    const text = utf8.decode(raw);
    return LONG_NUMBER.test(text) ? JSON.parse(text, exactIds) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** For what was taken out of an answer and is translated like a payload. */
export const bytesOfJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export const reject = (reason: string, detail: string): Translation => ({
  items: [],
  rejects: [{ reason, detail: cleanLine(detail, 300) }],
});

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Text, or a number written as one; '' for everything else. Not cleaned: for ids and for what is read further. */
export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** Codes of what was left out of an item, each once. */
export class Notes {
  readonly #codes = new Set<string>();
  add(code: string): void {
    this.#codes.add(code);
  }
  /** For the item's `notes`: absent when nothing was left out. */
  get given(): { readonly notes?: readonly string[] } {
    return this.#codes.size === 0 ? {} : { notes: [...this.#codes].sort() };
  }
}

const absent = (value: unknown) => value === undefined || value === null || value === '';

/** What `read` makes of a value that is there; noted as `<name>_unreadable` when it makes null of it. */
function reading<T>(
  value: unknown,
  { name, notes }: { name: string; notes: Notes },
  read: (value: unknown) => T | null,
): T | null {
  if (absent(value)) return null;
  const found = read(value);
  if (found === null) notes.add(`${name}_unreadable`);
  return found;
}

/** The guest's words: cleaned, at most 20,000 units, and noted when they were longer. */
export function wordsOf(value: unknown, notes: Notes): string {
  const text = stringOf(value);
  const cleaned = cleanText(text);
  if (cleaned.length >= 19_900 && text.trim().length > cleaned.length + 100) notes.add('text_cut');
  return cleaned;
}

export const nameOf = (value: unknown): string => cleanLine(stringOf(value), 120);

const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i;
/** Seconds until the year 2286, milliseconds from 1973 on. */
const SECONDS_BELOW = 1e10;

/** ISO 8601 (with or without the colon of the zone; without a zone it is UTC), RFC 822, seconds or milliseconds since 1970. */
export function instantOf(value: unknown, about: { readonly name: string; readonly notes: Notes }): number | null {
  return reading(value, about, (given) => {
    const text = stringOf(given).trim();
    if (/^\d{9,13}(\.\d+)?$/.test(text)) {
      const number = Number(text);
      return Math.round(number < SECONDS_BELOW ? number * 1000 : number);
    }
    const iso = DAY_AND_TIME.exec(text);
    const zone = (iso?.[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const at = iso === null ? inWords(text) : Date.parse(`${iso[1]}T${iso[2]}${zone}`);
    return Number.isFinite(at) && at > 0 ? at : null;
  });
}

const ZONE_AT_END = /(Z|UTC?|GMT|[ECMP][SD]T|[+-]\d{2}:?\d{2}|\([A-Za-z ]+\))$/;

/** RFC 822 and its like. Without a zone it is UTC, wherever this server stands; a year of two digits is of this century. */
function inWords(text: string): number {
  const full = text.replace(/^([A-Za-z]{3,9},\s*)?(\d{1,2}\s+[A-Za-z]{3,9})\.?\s+(\d{2})(?=\s|$)/, '$2 20$3');
  if (text.length > 80 || !/\d{4}/.test(full)) return Number.NaN;
  return Date.parse(ZONE_AT_END.test(full) || /^\d{4}-\d{2}-\d{2}$/.test(full) ? full : `${full} UTC`);
}

/** 1 to 5, also "2", 4.5 (half a star counts for the guest's worse mood: rounded down) and 0 to 1 as 1. Anything else is noted. */
export function ratingOf(value: unknown, about: { readonly name: string; readonly notes: Notes }): Rating | null {
  return reading(value, about, (given) => {
    const text = stringOf(given).trim().replace(',', '.');
    const number = text === '' ? Number.NaN : Number(text);
    return number > 0 && number <= 5 ? (Math.max(1, Math.floor(number)) as Rating) : null;
  });
}

/** A BCP 47 tag; `cs_CZ` is read as `cs-CZ`, `und` and its like as nothing. */
export function languageOf(value: unknown, about: { readonly name: string; readonly notes: Notes }): string | null {
  return (
    reading(value, about, (given) => {
      const tag = stringOf(given).trim().replaceAll('_', '-');
      if (/^(und|zxx|mul|qme|qst|qht|qam)$/i.test(tag)) return '';
      return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) && tag.length <= 35 ? tag : null;
    }) || null
  );
}

/** An http(s) address without user and password, at most 2,048 long. */
export function webAddressOf(value: unknown, about: { readonly name: string; readonly notes: Notes }): string | null {
  return reading(value, about, (given) => {
    const url = URL.parse(stringOf(given).trim());
    const fits =
      url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
    return fits && url.href.length <= 2_048 ? url.href : null;
  });
}

/** A clock that runs ahead gives nobody more time. */
export const notAfter = (at: number | null, now: number): number => Math.min(at ?? now, now);

/** Platforms trim, and turn line ends: the same words all the same. */
export const sameWords = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

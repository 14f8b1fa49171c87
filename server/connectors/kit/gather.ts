/** What one payload brings, gathered thing by thing: a bad one never drops the others, and the same thing twice is there once. */
import { createHash } from 'node:crypto';
import { cleanLine } from '#shared/model/clean.ts';
import type { AnsweredThere, IncomingItem, Reject, Translation, Withdrawal } from '../item.ts';
import { stringOf } from './read.ts';

const keyOf = ({ channel, externalId }: Pick<IncomingItem, 'channel' | 'externalId'>) => `${channel} ${externalId}`;

export class Gathered {
  readonly #items = new Map<string, IncomingItem>();
  readonly #withdrawn = new Map<string, Withdrawal>();
  readonly #answered: AnsweredThere[] = [];
  readonly #rejects: Reject[] = [];
  readonly #ignored = new Set<string>();
  readonly #hints = new Set<string>();

  /** Without words and stars there is nothing to read: left alone as `no_words`. */
  item(item: IncomingItem): void {
    if (item.text === '' && item.rating === null) return this.ignore('no_words');
    const key = keyOf(item);
    const other = this.#items.get(key);
    const older = other?.versionAt !== undefined && item.versionAt !== undefined && item.versionAt < other.versionAt;
    if (!older) this.#items.set(key, item);
    this.#withdrawn.delete(key);
  }

  /** Taken down after what was gathered so far; written again later in the payload it is there again. */
  withdraw(withdrawal: Withdrawal): void {
    this.#items.delete(keyOf(withdrawal));
    this.#withdrawn.set(keyOf(withdrawal), withdrawal);
  }

  answer(answered: AnsweredThere): void {
    this.#answered.push(answered);
  }

  /** A code may be the platform's own name for the thing; what does not look like one is `unknown`. */
  ignore(code: string): void {
    this.#ignored.add(/^[\w.:#-]{1,60}$/.test(code) ? code : 'unknown');
  }

  /** Something is there that must be fetched by this name. */
  hint(name: string): void {
    this.#hints.add(name);
  }

  reject(reason: string, detail: string): void {
    this.#rejects.push({ reason, detail: cleanLine(detail, 300) });
  }

  get translation(): Translation {
    return {
      items: [...this.#items.values()],
      rejects: this.#rejects,
      ...(this.#withdrawn.size === 0 ? {} : { withdrawn: [...this.#withdrawn.values()] }),
      ...(this.#answered.length === 0 ? {} : { answered: this.#answered }),
      ...(this.#ignored.size === 0 ? {} : { ignored: [...this.#ignored] }),
      ...(this.#hints.size === 0 ? {} : { hints: [...this.#hints] }),
    };
  }
}

/** For a thing whose sender left out its id: the same parts always give the same one. */
export function madeId(...parts: readonly (string | number | null)[]): string {
  return `made:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}

/** Longer than any id people look at. */
const ID_MAX = 500;

/** An id as the sender gives it, cleaned; one that is too long is made from itself. '': there is none. */
export function idOf(value: unknown): string {
  const id = cleanLine(stringOf(value), ID_MAX * 4);
  return id.length <= ID_MAX ? id : madeId(id);
}

const beginningOf = (headline: string): string =>
  (headline.endsWith('…') ? headline.slice(0, -1) : headline.endsWith('...') ? headline.slice(0, -3) : headline).trimEnd();

/** The guest's headline is part of what the guest said: whoever judges and whoever reads need both. */
export function withHeadline(headline: string, text: string, between = '\n\n'): string {
  // Made by a program the headline is the beginning of the words.
  if (headline === '' || text.startsWith(beginningOf(headline))) return text;
  return text === '' ? headline : `${headline}${between}${text}`;
}

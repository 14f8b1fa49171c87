/**
 * Everything that is told of the reply time, made once per snapshot for all who ask. What was asked of one snapshot is made for the
 * next before that one is shown, so nobody waits for a picture and none is drawn twice.
 */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Snapshot } from '#server/flows/figures/reply-time.ts';
import type { Language } from '#shared/model/languages.ts';
import { badgeSvg, type BadgeStyle } from '#shared/report/badge-svg.ts';
import type { ClientFiles } from '../app/client-files.ts';
import { replyTimeJson, replyTimePage } from './reply-time-page.ts';

/** Pictures are twice as fine as their size says: a cover is looked at on a good screen. */
const PNG_DENSITY = 144;
/** Between two pictures nobody waits for. */
const REST_MS = 50;

const FILES = ['data.json', 'badge.svg', 'badge.png', 'cover.svg', 'cover.png'] as const;
export type ReplyTimeFile = 'page' | (typeof FILES)[number];

/** By the last part of the address; without one it is the page. */
export const fileNamed = (name: string | undefined): ReplyTimeFile | undefined =>
  name === undefined ? 'page' : FILES.find((one) => one === name);

/** `scheme` says nothing about a page or figures. */
export type Asked = { readonly file: ReplyTimeFile; readonly language: Language; readonly scheme: BadgeStyle['scheme'] };

export type Made = {
  readonly file: ReplyTimeFile;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
};

export interface Answers {
  make(snapshot: Snapshot, asked: Asked): Promise<Made>;
  /** Without waiting; null: it has to be made. */
  ready(snapshot: Snapshot, asked: Asked): Made | null;
  /** Makes for `next` what was asked of `last`, one after another. */
  carryOver(last: Snapshot, next: Snapshot): Promise<void>;
}

type Kept = { readonly asked: Asked; readonly making: Promise<Made>; made: Made | null };

export function createAnswers(given: {
  readonly guest: ClientFiles['guest'];
  readonly urlOf: (businessId: string) => string;
}): Answers {
  const all = new WeakMap<Snapshot, Map<string, Kept>>();
  const inTurn = createTurns();

  const create = async (snapshot: Snapshot, { file, language, scheme }: Asked): Promise<Made> => {
    const shown = { snapshot, language, url: given.urlOf(snapshot.businessId) };
    if (file === 'page')
      return whole(file, String(await replyTimePage({ ...shown, guest: given.guest })), 'text/html; charset=utf-8');
    if (file === 'data.json') return whole(file, `${JSON.stringify(replyTimeJson(shown))}\n`, 'application/json; charset=utf-8');
    const { business, reply, timeZone, at } = snapshot;
    const size = file.startsWith('cover') ? 'cover' : 'badge';
    // A badge that a page asks for is as new as the page; what is downloaded or mailed stays as it is.
    const still = file !== 'badge.svg';
    const svg = badgeSvg({ business, reply, language, timeZone, now: at }, { size, scheme, still });
    if (file.endsWith('.svg')) return whole(file, svg, 'image/svg+xml');
    const picture = await inTurn(() => sharp(Buffer.from(svg), { density: PNG_DENSITY }).png().toBuffer());
    return whole(file, picture, 'image/png');
  };

  const keep = (snapshot: Snapshot, asked: Asked): Kept => {
    const here = all.get(snapshot) ?? new Map<string, Kept>();
    all.set(snapshot, here);
    const key = keyOf(asked);
    const known = here.get(key);
    if (known !== undefined) return known;
    const kept: Kept = { asked, making: create(snapshot, asked), made: null };
    here.set(key, kept);
    kept.making.then(
      (made) => (kept.made = made),
      // Whoever asks next tries again.
      () => here.delete(key),
    );
    return kept;
  };

  return {
    make: (snapshot, asked) => keep(snapshot, asked).making,
    ready: (snapshot, asked) => all.get(snapshot)?.get(keyOf(asked))?.made ?? null,
    async carryOver(last, next) {
      for (const { asked } of all.get(last)?.values() ?? []) {
        await keep(next, asked).making;
        if (asked.file.endsWith('.png')) await new Promise((resolve) => setTimeout(resolve, REST_MS));
      }
    },
  };
}

const keyOf = ({ file, language, scheme }: Asked) => `${file} ${language} ${/svg|png/.test(file) ? scheme : ''}`;

/** Drawing takes a whole core: one picture at a time leaves the others to those who ring phones. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

function whole(file: ReplyTimeFile, content: string | Uint8Array, type: string): Made {
  const body = new Uint8Array(Buffer.from(content));
  return { file, body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Links, mentions and tags in a text are marked beside it, by where they stand in its UTF-8 bytes. */
export type Facet = {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly [{ readonly $type: string; readonly uri?: string; readonly did?: string; readonly tag?: string }];
};

type Found = { readonly at: number; readonly words: string };

const LINK = /https?:\/\/[^\s<>"']+/g;
const MENTION = /(?<![\w.@/-])@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+/gi;
const TAG = /(?<![\w#&/])#[\p{L}\p{N}_]{1,64}/gu;
/** What ends a sentence ends no address. */
const AFTER = '.,;:!?)]}…';

function beforeEnd(words: string): string {
  let end = words.length;
  while (end > 0 && AFTER.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

const foundIn = (text: string, pattern: RegExp): readonly Found[] =>
  [...text.matchAll(pattern)].map((match) => ({ at: match.index, words: beforeEnd(match[0]) }));

const bytes = (text: string): number => Buffer.byteLength(text);

function facet(text: string, { at, words }: Found, feature: Facet['features'][0]): Facet {
  const byteStart = bytes(text.slice(0, at));
  return { index: { byteStart, byteEnd: byteStart + bytes(words) }, features: [feature] };
}

/** Handles the text names, for whoever finds out whose they are. */
export const handlesIn = (text: string): readonly string[] => [
  ...new Set(foundIn(text, MENTION).map(({ words }) => words.slice(1).toLowerCase())),
];

/** `dids`: by handle; a name nobody has stays text. Of two that overlap the link stands, else the one that begins first. */
export function facetsOf(text: string, dids: ReadonlyMap<string, string>): readonly Facet[] {
  const links = foundIn(text, LINK).map((one) => facet(text, one, { $type: 'app.bsky.richtext.facet#link', uri: one.words }));
  const mentions = foundIn(text, MENTION).flatMap((one) => {
    const did = dids.get(one.words.slice(1).toLowerCase());
    return did === undefined ? [] : [facet(text, one, { $type: 'app.bsky.richtext.facet#mention', did })];
  });
  const tags = foundIn(text, TAG).map((one) =>
    facet(text, one, { $type: 'app.bsky.richtext.facet#tag', tag: one.words.slice(1) }),
  );
  const kept: Facet[] = [];
  for (const one of [...links, ...mentions, ...tags])
    if (kept.every(({ index }) => one.index.byteEnd <= index.byteStart || one.index.byteStart >= index.byteEnd)) kept.push(one);
  return kept.toSorted((a, b) => a.index.byteStart - b.index.byteStart);
}

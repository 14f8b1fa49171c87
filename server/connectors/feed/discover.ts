/** Feeds a web page names in its head: `<link rel="alternate" type="application/rss+xml" href="…" title="…">`. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Choice } from '../account.ts';
import { textOfHtml } from '../kit/html.ts';

const LINK = /<link\b([^<>]{1,2000})>/gi;
const ATTRIBUTE = /\b(rel|type|href|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const TYPES = /^application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i;
/** More than any site has that an owner would choose from. */
const CHOICES_MAX = 20;

/** `page`: the address it came from, which relative ones start at. */
export function feedsNamedBy(html: string, page: string): readonly Choice[] {
  const found = new Map<string, string>();
  for (const [, inside = ''] of html.slice(0, 500_000).matchAll(LINK)) {
    const { rel = '', type = '', href = '', title = '' } = attributesOf(inside);
    const url = URL.parse(href.replaceAll('&amp;', '&'), page);
    if (!/\balternate\b/i.test(rel) || !TYPES.test(type.trim()) || url === null || !/^https?:$/.test(url.protocol)) continue;
    url.hash = '';
    if (!found.has(url.href) && found.size < CHOICES_MAX) found.set(url.href, cleanLine(textOfHtml(title), 120) || url.pathname);
  }
  return [...found].map(([id, name]) => ({ id, name }));
}

function attributesOf(inside: string): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(
    [...inside.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

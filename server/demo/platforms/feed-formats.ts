/** The same entries as Atom, RSS 2, RSS 1 (RDF) and JSON Feed. */

export type Entry = {
  readonly id: string;
  title: string;
  text: string;
  readonly author: string;
  readonly at: number;
  updatedAt: number;
  edits: number;
};

export type Site = {
  readonly origin: string;
  readonly title: string;
  readonly language: string;
  readonly ttlMinutes: number | undefined;
  readonly at: number;
};

type Write = (site: Site, entries: readonly Entry[]) => string;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** HTML in XML: escaped once as HTML and once more as XML. */
const html = (text: string): string => escaped(`<p>${escaped(text).replaceAll('\n', '<br>')}</p>`);
const iso = (at: number): string => new Date(at).toISOString();
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const atom: Write = ({ origin, title, language, at }, entries) =>
  `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${origin}/</id><title>${escaped(title)}</title><updated>${iso(at)}</updated>
<link rel="self" href="${origin}/atom.xml"/>${entries
    .map(
      (one) => `
<entry><id>${one.id}</id><title>${escaped(one.title)}</title><link rel="alternate" href="${origin}/t/${one.id}?utm_source=atom"/>
<published>${iso(one.at)}</published><updated>${iso(one.updatedAt)}</updated><author><name>${escaped(one.author)}</name></author>
<content type="html">${html(one.text)}</content></entry>`,
    )
    .join('')}</feed>`;

export const rss: Write = ({ origin, title, language, ttlMinutes }, entries) =>
  `${HEAD}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escaped(title)}</title><link>${origin}/</link><description/><language>${language}</language><atom:link rel="self" href="${origin}/rss.xml"/>
${ttlMinutes === undefined ? '' : `<ttl>${ttlMinutes}</ttl>`}${entries
    .map(
      (one) => `
<item><title>${escaped(one.title)}</title><link>${origin}/t/${one.id}</link><guid isPermaLink="false">${one.id}</guid>
<pubDate>${new Date(one.at).toUTCString()}</pubDate><dc:creator>${escaped(one.author)}</dc:creator><description>${html(one.text)}</description></item>`,
    )
    .join('')}</channel></rss>`;

export const rdf: Write = ({ origin, title }, entries) =>
  `${HEAD}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}/"><title>${escaped(title)}</title><link>${origin}/</link></channel>${entries
    .map(
      (one) => `
<item rdf:about="${origin}/t/${one.id}"><title>${escaped(one.title)}</title><link>${origin}/t/${one.id}</link>
<description>${html(one.text)}</description><dc:date>${iso(one.at)}</dc:date><dc:creator>${escaped(one.author)}</dc:creator></item>`,
    )
    .join('')}</rdf:RDF>`;

export const json: Write = ({ origin, title, language }, entries) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}/`,
    feed_url: `${origin}/feed.json`,
    language,
    items: entries.map((one) => ({
      id: one.id,
      url: `${origin}/t/${one.id}`,
      title: one.title === '' ? undefined : one.title,
      content_text: one.text,
      date_published: iso(one.at),
      date_modified: iso(one.updatedAt),
      authors: [{ name: one.author }],
    })),
  });

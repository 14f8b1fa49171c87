/** Phones put a shared link into `url`, into `text`, or into the middle of `text`; one link is taken out, the rest are the words. */
export function readShared(query: URLSearchParams): { readonly text: string; readonly url: string } {
  const said = [query.get('title'), query.get('text')].filter((part): part is string => part !== null && part.trim() !== '');
  const text = [...new Set(said)].join('\n').slice(0, 10_000);
  const given = query.get('url')?.trim();
  if (given) return { text: text.trim(), url: given };
  const link = /https?:\/\/[^\s<>"]+/.exec(text)?.[0] ?? '';
  return { text: text.replace(link, '').trim(), url: link };
}

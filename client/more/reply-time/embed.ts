/** What an owner pastes into a website. Only addresses of ours and escaped text: somebody else's page trusts it. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

export function embedCode({ url, alt }: { readonly url: string; readonly alt: string }): string {
  const page = escape(url);
  return `<a href="${page}"><img src="${page}/badge.svg" width="380" height="112" alt="${escape(alt)}" loading="lazy"></a>`;
}

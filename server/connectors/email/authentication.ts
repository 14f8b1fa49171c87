/** What the mail server that took a mail found out about its sender: `Authentication-Results`, RFC 8601. */

export type Result = { readonly method: string; readonly result: string; readonly properties: Readonly<Record<string, string>> };
export type Results = { readonly server: string; readonly results: readonly Result[] };

/** Its server is '' where it does not name itself (Outlook's does not). */
export function resultsOf(value: string): Results {
  const [first = '', ...rest] = partsOf(plain(value.slice(0, 4_000)));
  const named = !first.includes('=');
  return {
    server: named ? (first.trim().split(/\s+/)[0] ?? '').toLowerCase() : '',
    results: (named ? rest : [first, ...rest]).flatMap(resultOf),
  };
}

function resultOf(part: string): Result[] {
  const [head = '', ...words] = part.trim().split(/\s+/);
  const method = /^([a-z0-9-]+)(?:\/\d+)?=([a-z]+)$/i.exec(head);
  if (method === null) return [];
  const properties: Record<string, string> = {};
  for (const word of words) {
    const at = word.indexOf('=');
    if (at > 0) properties[word.slice(0, at).toLowerCase()] ??= word.slice(at + 1).toLowerCase();
  }
  return [{ method: (method[1] ?? '').toLowerCase(), result: (method[2] ?? '').toLowerCase(), properties }];
}

/**
 * Without comments, and with quoted text as one blank-free word: both may carry words of whoever sent the mail, and `(dkim=pass …)`
 * inside of them is no result.
 */
function plain(value: string): string {
  let out = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at] ?? '';
    if (sign === '\\' && (quoted || depth > 0)) at += 1;
    else if (quoted) {
      if (sign === '"') quoted = false;
      else if (/[\w.@+-]/.test(sign)) out += sign;
    } else if (sign === '"' && depth === 0) quoted = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0) out += sign;
  }
  return out;
}

const partsOf = (value: string): string[] => value.split(';').slice(0, 50);

const domainOf = (value: string | undefined): string =>
  (value ?? '').slice((value ?? '').lastIndexOf('@') + 1).replace(/\.$/, '');

export const isWithin = (domain: string, parent: string): boolean => domain === parent || domain.endsWith(`.${parent}`);

/** One of them belongs to the other, as DMARC's relaxed alignment asks of names under one organisation. */
const aligned = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (isWithin(one, other) || isWithin(other, one));

/**
 * proved: the sender's domain signed the mail (DKIM), or the mail came from a server it names (SPF, DMARC). unknown: nobody looked.
 * `from`: the domain after the @ of the sender. `trusted`: the name by which our own mail server writes results; '' or absent: any.
 */
export function proofOf(
  values: readonly string[],
  { from, trusted }: { readonly from: string; readonly trusted?: string | undefined },
): 'proved' | 'refuted' | 'unknown' {
  const top = resultsOf(values[0] ?? '');
  if (values.length === 0 || trusted === 'none') return 'unknown';
  if (trusted !== undefined && trusted !== '' && !sameServer(top.server, trusted)) return 'unknown';
  const results = values
    .map(resultsOf)
    .filter(({ server }) => server === top.server)
    .flatMap((one) => one.results);
  const passed = (method: string, by: (one: Result) => string) =>
    results.some((one) => one.method === method && one.result === 'pass' && aligned(by(one), from));
  const dmarc = results.find(({ method }) => method === 'dmarc');
  if (dmarc?.result === 'fail') return 'refuted';
  const signed = passed('dkim', ({ properties }) => domainOf(properties['header.d'] ?? properties['header.i']));
  const vouched = passed('dmarc', ({ properties }) => domainOf(properties['header.from']));
  const sent = passed('spf', ({ properties }) => domainOf(properties['smtp.mailfrom'] ?? properties['smtp.from']));
  return signed || vouched || sent ? 'proved' : 'refuted';
}

/** Big providers have many servers: those under one domain are one. `-` stands for one that does not name itself. */
function sameServer(server: string, trusted: string): boolean {
  if (trusted === '-') return server === '';
  const ends = (name: string) => name.split('.').slice(-2).join('.');
  return server !== '' && ends(server) === ends(trusted.toLowerCase());
}

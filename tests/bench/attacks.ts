/** One attack, in a process of its own: `node attacks.ts NAME TARGET-JSON`. Says "ready" when it is under way, works until it is killed. */
import { connect } from 'node:net';
import { signWebhook } from '#server/system/webhook-signature.ts';

export type Target = {
  readonly origin: string;
  readonly complaintLink: string;
  readonly status: string;
  readonly cookie: string;
  readonly business: string;
  readonly hook: { readonly id: string; readonly secret: string };
};

const MB = 1024 * 1024;
const ATTACKER = { 'x-forwarded-for': '198.51.100.7' } as const;
const MULTIPART = { 'content-type': 'multipart/form-data; boundary=b' } as const;

const [name = '', json = '{}'] = process.argv.slice(2);
const target = JSON.parse(json) as Target;

/** So many at a time, for ever; whatever is answered. */
const flood = (width: number, once: (round: number) => Promise<unknown>) => {
  let round = 0;
  for (let line = 0; line < width; line += 1)
    void (async () => {
      for (;;) await once((round += 1)).catch(() => undefined);
    })();
};
const post = async (path: string, body: string, headers: Record<string, string> = {}) =>
  (await fetch(`${target.origin}${path}`, { method: 'POST', body, headers: { ...ATTACKER, ...headers } })).arrayBuffer();
const chunked = async (path: string, bytes: number, headers: Record<string, string> = {}) => {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= MB;
      controller.enqueue(new Uint8Array(MB));
      if (left <= 0) controller.close();
    },
  });
  const init = { method: 'POST', body, headers: { ...ATTACKER, ...headers }, duplex: 'half' };
  return (await fetch(`${target.origin}${path}`, init)).arrayBuffer();
};
const dial = (words: string): void => {
  const { port, hostname } = new URL(target.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.on('close', () => setTimeout(() => dial(words), 100));
  if (words !== '') socket.write(words);
};
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><text id="a0">x</text>${Array.from(
  { length: 18 },
  (_, index) => `<g id="a${index + 1}"><use xlink:href="#a${index}"/><use xlink:href="#a${index}"/></g>`,
).join('')}</defs><use xlink:href="#a18"/></svg>`;
const part = (field: string, value: string, file = false): string =>
  `--b\r\ncontent-disposition: form-data; name="${field}"${file ? '; filename="a.png"' : ''}\r\n\r\n${value}\r\n`;

async function signed(round: number): Promise<unknown> {
  const id = `attack-${process.pid}-${round}`;
  const now = Date.now();
  const data = { externalId: id, kind: 'review', rating: 1, text: `Cold soup ${round}`, createdAt: new Date(now).toISOString() };
  const body = JSON.stringify({ type: 'review.created', data });
  const signature = signWebhook({ secret: target.hook.secret, id, now, body });
  return post(`/hooks/in/${target.hook.id}`, body, { 'content-type': 'application/json', ...signature });
}

const ATTACKS: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  '1 spaces': () => {
    const spaces = ' '.repeat(60_000);
    flood(2, () => post(target.status, `text=a${spaces}b`, { 'content-type': 'application/x-www-form-urlencoded' }));
    flood(2, () => post('/csp', JSON.stringify({ 'csp-report': { 'document-uri': `a${' '.repeat(15_000)}b` } })));
  },
  '3 photos': () =>
    flood(4, async () => {
      const page = await (await fetch(`${target.origin}${target.complaintLink}`, { headers: ATTACKER })).text();
      const token = /name="form"\s+value="([^"]*)"/.exec(page)?.[1] ?? '';
      return post(
        target.complaintLink,
        `${part('form', token)}${part('text', 'x')}${part('photos', svg, true)}--b--\r\n`,
        MULTIPART,
      );
    }),
  '4 large bodies': () => {
    flood(30, () => chunked(`/import/file?business=${target.business}`, 49 * MB, { origin: target.origin }));
    flood(30, () => chunked(target.complaintLink, 24 * MB, MULTIPART));
  },
  '5 expensive forms': () => {
    const pairs = 'a=&'.repeat(8 * MB);
    const parts = part('photos', 'x', true).repeat(200_000);
    flood(2, () => post(target.complaintLink, pairs, { 'content-type': 'application/x-www-form-urlencoded' }));
    flood(2, () => post(target.complaintLink, parts, MULTIPART));
  },
  '7 a file of the past': () => {
    const csv = `date,rating,text\n${`${'1'.repeat(60_000)},1,x\n`.repeat(20)}`;
    flood(1, async () => {
      await post(`/import/file?business=${target.business}&name=a.csv`, csv, { cookie: target.cookie, origin: target.origin });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
  },
  '9 a thousand streams': () => {
    const query = new URLSearchParams({ input: '{}', connectionParams: JSON.stringify({ businessId: target.business }) });
    flood(1_000, async () => {
      const answer = await fetch(`${target.origin}/trpc/live.events?${query}`, {
        headers: { ...ATTACKER, cookie: target.cookie },
      });
      for await (const _ of answer.body ?? []);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    flood(4, signed);
  },
  '12 HEAD on streams': () =>
    flood(20, async () =>
      (await fetch(`${target.origin}${target.status}/events`, { method: 'HEAD', headers: ATTACKER })).arrayBuffer(),
    ),
  '13 wrong links': () =>
    flood(20, async () => (await fetch(`${target.origin}/s/${'A'.repeat(43)}`, { headers: ATTACKER })).arrayBuffer()),
  '16 forty webhooks': () => flood(40, signed),
  '17 forty writes of an app': () =>
    flood(40, (round) =>
      post('/trpc/feedback.add', JSON.stringify({ id: `attack-${process.pid}-${round}`, text: `Cold soup ${round}` }), {
        'content-type': 'application/json',
        'x-business': target.business,
        cookie: target.cookie,
        origin: target.origin,
      }),
    ),
  '18 files of twenty thousand reviews': () => {
    const asOwner = { 'x-business': target.business, cookie: target.cookie, origin: target.origin };
    const row = (number: number) => `2020-01-${String(1 + (number % 28)).padStart(2, '0')}T12:00:00Z,3,Cold soup ${number}`;
    flood(1, async (round) => {
      const csv = `date,rating,text\n${Array.from({ length: 20_000 }, (_, at) => row(round * 20_000 + at)).join('\n')}\n`;
      const at = `${target.origin}/import/file?business=${target.business}&name=a.csv`;
      const sent = await fetch(at, { method: 'POST', body: csv, headers: { ...ATTACKER, ...asOwner } });
      const { id } = (await sent.json()) as { id: string };
      // Refused until the file has been read, and the next file until this one is in.
      const start = JSON.stringify({ id });
      const headers = { ...ATTACKER, ...asOwner, 'content-type': 'application/json' };
      for (let ok = false; !ok; await new Promise((resolve) => setTimeout(resolve, 200)))
        ok = (await fetch(`${target.origin}/trpc/history.start`, { method: 'POST', body: start, headers })).ok;
    });
  },
  '19 sockets': () => {
    for (let line = 0; line < 4_000; line += 1) dial(line < 1_500 ? 'GET / HTTP/1.1\r\nx: ' : '');
  },
};

export const NAMES = Object.keys(ATTACKS);
if (process.argv[1] === import.meta.filename) {
  ATTACKS[name]?.();
  process.stdout.write('ready\n');
  setInterval(() => undefined, 1_000);
}

/**
 * Readers of a badge, in a process of their own: so many requests a second at their own times, whether or not the last ones were
 * answered; each is timed from when it was to be sent. Plain sockets, so that asking costs the machine little beside answering.
 */
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

/** `targets`: whole requests as they are sent, one of a kind after the other. `again`: every so many asks with the mark it was given. */
export type Load = {
  readonly port: number;
  readonly targets: readonly { readonly path: string; readonly language: string }[];
  readonly perSecond: number;
  readonly seconds: number;
  readonly again: number;
};
export type Loaded = {
  readonly sent: number;
  readonly errors: number;
  readonly notModified: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
};

const CONNECTIONS = 32;

type Asked = { readonly due: number; readonly target: number };

/** One connection; answers come in the order of the requests. */
function openLine(port: number, on: (asked: Asked, status: number, head: string, bytes: number) => void) {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const waiting: Asked[] = [];
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = rest.toString('latin1', 0, end);
      const status = Number(head.slice(9, 12));
      const length = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
      if (Number.isNaN(length)) throw new Error(`an answer without a length: ${head.slice(0, 200)}`);
      if (rest.length < end + 4 + length) return;
      const asked = waiting.shift();
      rest = rest.subarray(end + 4 + length);
      if (asked !== undefined) on(asked, status, head, length);
    }
  });
  return {
    waiting,
    ask(asked: Asked, text: string) {
      waiting.push(asked);
      socket.write(text);
    },
    end: () => socket.destroy(),
    opened: new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject)),
  };
}

async function run({ port, targets, perSecond, seconds, again }: Load): Promise<Loaded> {
  const tookMs: number[] = [];
  const marks: string[] = [];
  let [errors, notModified, bytes] = [0, 0, 0];
  const lines = Array.from({ length: CONNECTIONS }, () =>
    openLine(port, ({ due, target }, status, head, length) => {
      tookMs.push(performance.now() - due);
      bytes += length;
      if (status === 304) notModified += 1;
      else if (status === 200) marks[target] ??= /\r\netag: (\S+)/i.exec(head)?.[1] ?? '';
      else errors += 1;
    }),
  );
  await Promise.all(lines.map(({ opened }) => opened));
  const total = Math.round(perSecond * seconds);
  const started = performance.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const dueNow = Math.min(total, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
      for (; sent < dueNow; sent += 1) {
        const target = sent % targets.length;
        const { path, language } = targets[target] ?? { path: '/', language: 'en' };
        const mark = sent % again === 0 ? marks[target] : undefined;
        const text =
          `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept-language: ${language}\r\nuser-agent: bench\r\n` +
          `${mark === undefined ? '' : `if-none-match: ${mark}\r\n`}\r\n`;
        lines[sent % lines.length]?.ask({ due: started + (sent / perSecond) * 1000, target }, text);
      }
      if (sent < total) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
  const lasted = (performance.now() - started) / 1000;
  const patience = performance.now() + 5_000;
  while (tookMs.length < sent && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10));
  for (const line of lines) line.end();
  const sorted = tookMs.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return {
    sent,
    errors: errors + sent - tookMs.length,
    notModified,
    bytes,
    seconds: lasted,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
  };
}

process.on('message', (load: Load) => {
  void run(load).then((loaded) => process.send?.(loaded));
});
process.on('disconnect', () => process.exit());

/** Raw requests over kept lines, each from an address of its own. */
import { Agent, request } from 'node:http';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};
export type Answer = { readonly status: number; /** Head and body as they came. */ readonly said: string };

export type Line = Disposable & {
  readonly count: number;
  /** A stream is hung up on as soon as it has said `enough`. */
  ask(asked: Asked, enough: (said: string) => boolean): Promise<Answer>;
};

/** What a page of the app sends with everything, so that no request is refused for looking like another site's. */
export const PAGE = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' } as const;

export function openLine(port: number): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  let count = 0;
  return {
    get count() {
      return count;
    },
    ask({ method, path, headers, body }, enough) {
      count += 1;
      const address = `100.${64 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`;
      return new Promise<Answer>((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        const sent = request(
          {
            port,
            host: '127.0.0.1',
            agent,
            method,
            path,
            headers: { 'x-forwarded-for': address, ...PAGE, ...length, ...headers },
          },
          (answer) => {
            const head = answer.rawHeaders.join('\n');
            const streams = answer.headers['content-type']?.includes('event-stream') === true;
            let said = '';
            const done = () => resolve({ status: answer.statusCode ?? 0, said: `${head}\n${said}` });
            answer.setEncoding('utf8');
            answer.on('data', (piece: string) => {
              said += piece;
              if (!streams || !enough(said)) return;
              done();
              sent.destroy();
            });
            answer.on('end', done);
            answer.on('error', done);
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    },
    [Symbol.dispose]: () => agent.destroy(),
  };
}

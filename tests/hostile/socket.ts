/** The house at a real socket of this machine, and somebody who writes to it byte by byte. */
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createHttpServer } from '#server/listen.ts';
import { openFront, type Front } from '#tests/server/http/http-kit.ts';

export type Street = AsyncDisposable & {
  readonly front: Front;
  readonly port: number;
  call(): Promise<Caller>;
};

export type Caller = {
  readonly socket: Socket;
  write(bytes: string | Uint8Array): void;
  /** Status and everything that came, once the head and the announced bytes are there. */
  answer(): Promise<{ readonly status: number; readonly text: string }>;
};

export async function openStreet(options: Parameters<typeof openFront>[0] = {}): Promise<Street> {
  const front = await openFront(options);
  const server = createHttpServer({ hono: front.hono, ready: front.ready });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    front,
    port,
    async call() {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      return callerOf(socket);
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await front[Symbol.asyncDispose]();
    },
  };
}

function callerOf(socket: Socket): Caller {
  let came = '';
  let look: () => void = () => undefined;
  socket.on('data', (bytes) => {
    came += bytes.toString('latin1');
    look();
  });
  socket.on('close', () => look());
  const whole = (): { status: number; text: string } | null => {
    const [head, ...rest] = came.split('\r\n\r\n');
    if (head === undefined || rest.length === 0) return null;
    const text = Buffer.from(rest.join('\r\n\r\n'), 'latin1').toString('utf8');
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
    if (Buffer.byteLength(text) < length) return null;
    return { status: Number(head.split(' ')[1]), text };
  };
  return {
    socket,
    write: (bytes) => void socket.write(bytes),
    async answer() {
      for (;;) {
        const found = whole();
        if (found !== null) return found;
        if (socket.destroyed) throw new Error(`hung up on without an answer, after ${came.length} bytes`);
        await new Promise<void>((resolve) => (look = resolve));
      }
    },
  };
}

export const head = (path: string, headers: Readonly<Record<string, string | number>>): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');

/** One piece of a body whose length was not said before. */
export const chunk = (bytes: string): string => `${Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`;

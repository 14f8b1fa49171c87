/**
 * Lines to the outside are counted. Who holds many and says nothing on them makes way for whoever comes next: idle ones are closed first,
 * the oldest of the address that has most.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { bucketKey } from '#server/http/guard/address.ts';

export type SocketLimits = {
  readonly all: number;
  /** A full restaurant behind its Wi-Fi, with a handful of lines for each phone. */
  readonly address: number;
};
const LIMITS: SocketLimits = { all: 4_000, address: 500 };

export type Lines = {
  /** Requests being answered. */
  readonly busy: number;
  /** Resolves when none is. */
  quiet(): Promise<void>;
};

/** `isProxy`: speaks for many, so only the limit of all counts for it. */
export function countSockets(server: Server, isProxy: (address: string) => boolean, limits: SocketLimits = LIMITS): Lines {
  const byAddress = new Map<string, Set<Socket>>();
  /** Requests in hand on each. */
  const working = new Map<Socket, number>();
  let all = 0;
  let whenQuiet: (() => void)[] = [];

  const idleOf = (sockets: ReadonlySet<Socket>): Socket | undefined => {
    for (const socket of sockets) if (!working.has(socket)) return socket;
    return undefined;
  };
  const greediest = (): ReadonlySet<Socket> => {
    let most: ReadonlySet<Socket> = new Set();
    for (const sockets of byAddress.values()) if (sockets.size > most.size && idleOf(sockets) !== undefined) most = sockets;
    return most;
  };

  server.on('connection', (socket) => {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const key = bucketKey(address);
    const mine = byAddress.get(key) ?? new Set<Socket>();
    const tooMany = mine.size >= limits.address && !isProxy(address);
    if (tooMany || all >= limits.all) {
      const idle = idleOf(tooMany ? mine : greediest());
      if (idle === undefined) return void socket.destroy();
      leave(idle);
      idle.destroy();
    }
    all += 1;
    byAddress.set(key, mine.add(socket));
    keys.set(socket, key);
    socket.once('close', () => leave(socket));
  });
  const keys = new WeakMap<Socket, string>();
  const leave = (socket: Socket) => {
    const key = keys.get(socket) ?? '';
    const mine = byAddress.get(key);
    if (mine?.delete(socket) !== true) return;
    all -= 1;
    if (mine.size === 0) byAddress.delete(key);
  };

  server.on('request', ({ socket }, response) => {
    working.set(socket, (working.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (working.get(socket) ?? 1) - 1;
      if (left > 0) return void working.set(socket, left);
      working.delete(socket);
      if (working.size > 0) return;
      for (const tell of whenQuiet) tell();
      whenQuiet = [];
    });
  });

  return {
    get busy() {
      return working.size;
    },
    quiet: () => (working.size === 0 ? Promise.resolve() : new Promise((resolve) => whenQuiet.push(resolve))),
  };
}

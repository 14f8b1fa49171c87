/** Small pieces every fake server shares. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Server, Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

export type Listener = { readonly port: number; readonly server: Server; readonly close: () => Promise<void> };

/** PEM, both. */
export type Certificate = { readonly key: string; readonly cert: string };

/** Plain HTTP, or with a certificate HTTP/2 and HTTP/1.1 over TLS, on a free port of 127.0.0.1. */
export async function listenHttp(handler: Handler, certificate: Certificate | null): Promise<Listener> {
  const onRequest: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handler(request, response, Buffer.concat(chunks)));
  };
  const server =
    certificate === null
      ? createServer(onRequest)
      : // The HTTP/2 compatibility objects are, for what fakes do with them, those of HTTP/1.1.
        createSecureServer({ key: certificate.key, cert: certificate.cert, allowHTTP1: true }, onRequest as never);
  return listen(server as Server);
}

/** Listens on a free port; `close` also ends open connections. */
export async function listen(server: Server): Promise<Listener> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

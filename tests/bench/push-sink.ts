/** A push service that only says 201, in a process of its own: HTTP/2 and HTTP/1.1 over TLS. Sends its address to the parent. */
import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from '#tests/support/push-services/certificate.ts';

const certificate = makeCertificate(['127.0.0.1']);
const server = createSecureServer({ key: certificate.key, cert: certificate.cert, allowHTTP1: true });
server.on('stream', (stream: ServerHttp2Stream) => {
  stream.on('error', () => undefined);
  stream.resume();
  stream.on('end', () => stream.respond({ ':status': 201 }, { endStream: true }));
});
server.on('request', (request, response) => {
  // HTTP/2 streams come here too; they were answered above.
  if (request.httpVersionMajor === 2) return;
  request.resume();
  request.on('end', () => response.writeHead(201).end());
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port, cert: certificate.cert });
});
process.on('disconnect', () => process.exit());

/** Bad days of a push service, one after another, as a test or the demo orders them. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';

export type Scripted =
  | { readonly status: number; readonly headers?: OutgoingHttpHeaders; readonly body?: string }
  /** Never answers. */
  | 'hang'
  /** Answers 201 and then sends without end. */
  | 'flood'
  /** Answers 201 and then sends a byte now and then. */
  | 'drip'
  /** Breaks the connection. */
  | 'reset';

const DRIP_MS = 200;

export function playAnswer(answer: Scripted, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'object') {
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
    return;
  }
  switch (answer) {
    case 'hang':
      return;
    case 'flood': {
      response.writeHead(201);
      const pour = () => {
        while (!response.destroyed && response.writable && response.write(Buffer.alloc(64 * 1024, 'x'))) continue;
      };
      response.on('drain', pour);
      pour();
      return;
    }
    case 'drip': {
      response.writeHead(201);
      const timer = setInterval(() => response.write('x'), DRIP_MS);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'reset': {
      const { session } = (response as unknown as Http2ServerResponse).stream ?? {};
      if (session) session.destroy();
      else if ('encrypted' in request.socket) request.socket.destroy();
      else request.socket.resetAndDestroy();
    }
  }
}

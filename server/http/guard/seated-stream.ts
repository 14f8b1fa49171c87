/** A stream of server-sent events on a counted seat. */
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { SeatKind, Seats, Sitter } from '#server/system/seats.ts';

type Seat = { readonly seats: Seats; readonly kind: SeatKind; readonly sitter: Sitter };

/** HEAD is answered at once and takes no seat; no seat left is 429. `run` ends when its stream is aborted. */
export function seatedStream(
  context: Context,
  { seats, kind, sitter }: Seat,
  run: (stream: SSEStreamingApi) => Promise<void>,
): Response {
  if (context.req.method === 'HEAD')
    return context.body(null, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  let makeWay: () => void = () => undefined;
  const seat = seats.take(kind, sitter, () => makeWay());
  if (seat === null)
    return context.text('Too many open pages. Please try again in half a minute.\n', 429, { 'retry-after': '30' });
  return streamSSE(context, async (stream) => {
    makeWay = () => stream.abort();
    try {
      await run(stream);
    } finally {
      seat.leave();
    }
  });
}

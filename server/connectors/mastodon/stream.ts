/** Lines of a stream of server-sent events (WHATWG HTML, 9.2.6), as far as they have come. */
export type StreamEvent = { readonly event: string; readonly data: string };

/** Heartbeats (`:thump`) and fields nobody asked for are dropped; an event without its closing blank line counts at the end of a file. */
export function eventsOf(text: string): readonly StreamEvent[] {
  const events: StreamEvent[] = [];
  let event = '';
  let data: string[] = [];
  const dispatch = () => {
    if (data.length > 0) events.push({ event, data: data.join('\n') });
    event = '';
    data = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (line === '') dispatch();
    else if (colon === 5 && line.startsWith('event')) event = value.trim();
    else if (colon === 4 && line.startsWith('data')) data.push(value);
  }
  dispatch();
  return events;
}

/** The status page listens while it is looked at. What arrives is data; the page is built from elements, never from markup. */
type Entry = { readonly kind: string; readonly who: string; readonly text: string; readonly time: string };
type Timeline = { readonly state: string; readonly heading: string; readonly entries: readonly Entry[] };

export function followLive(): void {
  const section = document.querySelector<HTMLElement>('[data-live]');
  const list = document.querySelector('.timeline');
  const heading = section?.querySelector('h1');
  const address = section?.dataset['live'];
  if (section === null || list === null || heading == null || address === undefined) return;

  let source: EventSource | null = null;
  let last = '';
  const listen = (): void => {
    if (source !== null && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(address);
    source.addEventListener('timeline', ({ data }: MessageEvent<string>) => {
      if (data === last) return;
      last = data;
      const timeline = JSON.parse(data) as Timeline;
      section.className = `state ${timeline.state}`;
      if (heading.textContent !== timeline.heading) heading.textContent = timeline.heading;
      list.replaceChildren(...timeline.entries.map(row));
    });
  };
  // A phone cuts streams of sleeping pages; looking at the page again listens again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listen();
    else source?.close();
  });
  listen();
}

function row({ kind, who, text, time }: Entry): HTMLElement {
  const item = document.createElement('li');
  item.className = kind;
  const head = document.createElement('p');
  head.className = 'who';
  const name = document.createElement('b');
  const isolated = document.createElement('bdi');
  isolated.textContent = who;
  name.append(isolated);
  const at = document.createElement('time');
  at.textContent = time;
  head.append(name, ' ', at);
  item.append(head);
  if (text !== '') {
    const words = document.createElement('p');
    words.className = 'words';
    words.dir = 'auto';
    words.textContent = text;
    item.append(words);
  }
  return item;
}

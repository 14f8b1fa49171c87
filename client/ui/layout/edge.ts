/**
 * What stands at the bottom edge of the window tells its height to the layout: the tabs as `--tabs`, a screen's bar as `--foot`, a toast as `--toast`,
 * a keyboard that covers the page as `--keyboard` (all in px, on the root; tokens.css says what they are while nothing is there).
 * Measured, not known: with large text, a refusal above the button or a narrow screen each is higher than any number written down.
 */
export function heightAs(name: '--tabs' | '--foot' | '--toast') {
  return (element: HTMLElement): (() => void) => {
    const root = document.documentElement.style;
    const tell = () => root.setProperty(name, `${element.offsetHeight}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(element, { box: 'border-box' });
    tell();
    return () => {
      watch.disconnect();
      root.removeProperty(name);
    };
  };
}

/** Less than this is a toolbar of the browser coming and going. */
const LEAST_KEYBOARD = 80;

/**
 * Where the keyboard makes the page shorter (index.html asks for that) nothing covers it. Safari lays it over the page instead: fixed
 * things would stay behind it.
 */
export function watchKeyboard(view: VisualViewport | null = globalThis.visualViewport): void {
  const tell = () => {
    if (view === null) return;
    const page = Math.max(innerHeight, document.documentElement.clientHeight);
    const covered = page - view.height - view.offsetTop;
    // Zoomed in, the window shows a part of the page; that is not a keyboard.
    const keyboard = view.scale < 1.05 && covered > LEAST_KEYBOARD ? Math.round(covered) : 0;
    document.documentElement.style.setProperty('--keyboard', `${keyboard}px`);
  };
  view?.addEventListener('resize', tell);
  view?.addEventListener('scroll', tell);
}

/** Less than this beyond the edge is no letter. */
const HIDDEN_PX = 2;

/** A row that scrolls sideways says of itself whether more stands beyond its start and its end: `data-before`, `data-after`. */
export function tellBeyond(row: HTMLElement): () => void {
  const tell = () => {
    row.toggleAttribute('data-before', row.scrollLeft > HIDDEN_PX);
    row.toggleAttribute('data-after', row.scrollLeft + row.clientWidth < row.scrollWidth - HIDDEN_PX);
  };
  const watch = new ResizeObserver(tell);
  for (const each of [row, ...row.children]) watch.observe(each);
  row.addEventListener('scroll', tell, { passive: true });
  tell();
  return () => {
    watch.disconnect();
    row.removeEventListener('scroll', tell);
  };
}

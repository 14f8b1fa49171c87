/** Runs in the page, so it stands alone: what a thumb cannot hit and what is wider than the screen. */
export type Missed = { readonly control: string; readonly why: string };

/**
 * Scrolls to every control as a person would and asks what lies at its centre; disabled ones too, for they will not be for ever.
 * `visible` is how much of the window's height can be seen (a keyboard may lie over the rest).
 */
export function probe(visible: number | null): { readonly missed: Missed[]; readonly controls: number } {
  const seen = visible ?? innerHeight;
  const dialog = document.querySelector('dialog[open]');
  const here = dialog ?? document;
  const missed: Missed[] = [];
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.id}"`;

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    missed.push({ control: 'page', why: `${root.scrollWidth} px wide on ${root.clientWidth} px` });
  if (dialog !== null && dialog.scrollWidth > dialog.clientWidth)
    missed.push({ control: 'sheet', why: `${dialog.scrollWidth} px wide on ${dialog.clientWidth} px` });

  const controls = [
    ...here.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=gridcell]'),
  ];
  let count = 0;
  for (const control of controls) {
    const style = getComputedStyle(control);
    const box = control.getBoundingClientRect();
    const shown = control.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
    // For screen readers, or behind a label that is the control one sees.
    const hidden =
      box.width <= 1 || box.height <= 1 || style.clipPath !== 'none' || style.opacity === '0' || style.pointerEvents === 'none';
    if (!shown || hidden || control.closest('[inert], [aria-hidden=true]') !== null) continue;
    count += 1;
    // A keyboard lies over the tabs as well; closing it brings them back.
    if (visible !== null && control.closest('nav') !== null && isFixed(control)) continue;
    const misses = (['center', 'start', 'end'] as const).map((block) => missAt(control, block));
    if (!misses.includes(null)) missed.push({ control: nameOf(control), why: misses[0] ?? '' });
  }
  return { missed, controls: count };

  /** Why it is not hit when the page is scrolled so; null when it is. Inside a bar the bar scrolls, never the page. */
  function missAt(control: Element, wanted: 'center' | 'start' | 'end'): string | null {
    control.scrollIntoView({ block: isFixed(control) ? 'nearest' : wanted, inline: 'center', behavior: 'instant' });
    // A link over two lines has its centre beside its words.
    const [first] = control.getClientRects();
    if (first === undefined) return 'it is gone';
    const x = first.left + first.width / 2;
    const y = first.top + first.height / 2;
    if (x < 0 || y < 0 || x >= innerWidth || y >= seen)
      return `its centre is at ${Math.round(x)}, ${Math.round(y)}, out of ${innerWidth} x ${seen}`;
    const hit = document.elementFromPoint(x, y);
    if (hit !== null && (control.contains(hit) || hit.closest('label')?.control === control)) return null;
    // Marks of a chart lie on one another as their minutes do; each is stepped to by the arrows and stands in the table.
    if (control instanceof SVGElement && hit?.closest('svg') === control.closest('svg')) return null;
    return `under ${hit === null ? 'nothing' : `${nameOf(hit)} .${hit.getAttribute('class') ?? ''}`}`;
  }

  function isFixed(element: Element): boolean {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (getComputedStyle(at).position === 'fixed') return at.tagName !== 'DIALOG';
    return false;
  }
}

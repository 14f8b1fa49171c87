/** "Back to bistro.example": where the guest came from, on a page that was reached from somewhere else. */
const KEPT = 'came-from';

export function offerBack(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.back');
  const from = cameFrom();
  if (link?.parentElement == null || from === null) return;
  link.href = from.href;
  link.textContent = (link.dataset['to'] ?? '{place}').replace('{place}', () => from.hostname);
  link.parentElement.hidden = false;
  // Their browser tells us the site and not the page: one step back leads to the very place.
  link.addEventListener('click', (event) => {
    if (history.length < 2 || !isElsewhere(document.referrer)) return;
    event.preventDefault();
    history.back();
  });
}

/** Remembered in the tab, because another language of the same page was reached from here. */
function cameFrom(): URL | null {
  try {
    if (isElsewhere(document.referrer)) sessionStorage.setItem(KEPT, document.referrer);
    const kept = sessionStorage.getItem(KEPT) ?? '';
    return isElsewhere(kept) ? new URL(kept) : null;
  } catch {
    return isElsewhere(document.referrer) ? new URL(document.referrer) : null;
  }
}

const isElsewhere = (address: string): boolean => /^https?:\/\//.test(address) && new URL(address).origin !== location.origin;

/** Comfort for guest pages. Everything here may fail: the pages work as bare HTML. */
import './public.css';
import { offerBack } from './back.ts';
import { keepDraft } from './draft.ts';
import { followLive } from './live.ts';
import { preparePhotos } from './photos.ts';
import { proveWork } from './work.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  const draft = keepDraft(form);
  const photos = preparePhotos(form);
  sendOnce(form, async () => {
    await photos.ready();
    await proveWork(form);
    draft.sent();
  });
}

for (const box of document.querySelectorAll<HTMLInputElement>('.stars input')) tapAgainToClear(box);
document.querySelector<HTMLElement>('.problem[autofocus]')?.focus();
followLive();
offerBack();
offerCopy();

/** A double tap is one sending; the page comes back to life when the browser brings it back from its memory. */
function sendOnce(form: HTMLFormElement, prepare: () => Promise<void>): void {
  const button = form.querySelector('button');
  if (button === null) return;
  const label = button.textContent;
  let busy = false;
  const rest = (): void => {
    busy = false;
    button.textContent = label;
    button.removeAttribute('aria-disabled');
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent =
      form.dataset['challenge'] === undefined ? (form.dataset['sending'] ?? label) : (form.dataset['checking'] ?? label);
    // Whatever the preparation could not do, the server can do without.
    void prepare()
      .catch(() => undefined)
      .finally(() => {
        button.textContent = form.dataset['sending'] ?? label;
        form.submit();
      });
  });
  addEventListener('pageshow', (event) => event.persisted && rest());
}

/** A radio button cannot be taken back by itself. */
function tapAgainToClear(box: HTMLInputElement): void {
  let was = false;
  box.closest('label')?.addEventListener('pointerdown', () => (was = box.checked));
  box.addEventListener('click', () => {
    if (was) box.checked = false;
    was = false;
  });
}

function offerCopy(): void {
  const line = document.querySelector<HTMLElement>('.copy');
  const button = line?.querySelector('button');
  if (line === null || button == null || !('clipboard' in navigator)) return;
  line.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(location.origin + location.pathname).then(() => {
      button.textContent = button.dataset['copied'] ?? label;
      setTimeout(() => (button.textContent = label), 2_000);
    });
  });
}

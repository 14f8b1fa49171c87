/** What was typed survives a closed tab, a dead battery, a language switch. Two hours, then it is forgotten: phones are lent. */
import { HOUR_MS } from '#shared/model/time.ts';

const PREFIX = 'guest-draft:';
const SENT = 'guest-sent';
const KEPT_MS = 2 * HOUR_MS;

type Kept = { readonly at: number; readonly fields: Readonly<Record<string, string>> };

const fieldsOf = (form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] =>
  [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type]), input[type=radio]')].filter(
    (field) => field.name !== 'website',
  );

export function keepDraft(form: HTMLFormElement): { readonly sent: () => void } {
  const key = PREFIX + form.dataset['draft'];
  forgetSent();
  const fields = fieldsOf(form);
  restore(key, fields);
  const save = (): void => {
    const kept: Record<string, string> = {};
    for (const field of fields)
      if (field.value !== '' && (field.type !== 'radio' || (field as HTMLInputElement).checked)) kept[field.name] = field.value;
    attempt(() => localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: kept } satisfies Kept)));
  };
  form.addEventListener('input', save);
  form.addEventListener('click', save);
  return {
    // Only the next page knows that it arrived; until then the draft stays.
    sent: () => attempt(() => sessionStorage.setItem(SENT, key)),
  };
}

/** The page after a sending has no problem on it: then the words are with us and the draft may go. */
function forgetSent(): void {
  attempt(() => {
    const key = sessionStorage.getItem(SENT);
    if (key === null || document.querySelector('.problem') !== null) return;
    sessionStorage.removeItem(SENT);
    if (location.pathname.startsWith('/s/')) localStorage.removeItem(key);
  });
}

function restore(key: string, fields: readonly (HTMLInputElement | HTMLTextAreaElement)[]): void {
  attempt(() => {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    if (kept === null) return;
    if (Date.now() - kept.at > KEPT_MS) {
      localStorage.removeItem(key);
      return;
    }
    // What the server sent back is newer than what was kept.
    if (fields.some((field) => field instanceof HTMLTextAreaElement && field.value !== '')) return;
    for (const field of fields) {
      const value = kept.fields[field.name];
      if (value === undefined) continue;
      if (field.type === 'radio') (field as HTMLInputElement).checked = field.value === value;
      else field.value = value;
    }
  });
}

/** Storage may be full, blocked, or hold anything. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // the page works without
  }
}

/** Name and e-mail typed into a form of a new account outlive a reload of this tab, the set-up code too until it is used; a password is never kept. */
export type Typed = { readonly name: string; readonly email: string };

const KEY = 'golden-hour.typed';
const CODE = 'golden-hour.setup-code';

export function typedBefore(): Typed {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Typed, unknown>>;
    return { name: typeof kept.name === 'string' ? kept.name : '', email: typeof kept.email === 'string' ? kept.email : '' };
  } catch {
    return { name: '', email: '' };
  }
}

export function keepTyped({ name, email }: Typed): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ name, email }));
  } catch {
    // Full or forbidden: then a reload loses them.
  }
}

export function codeBefore(): string {
  try {
    return sessionStorage.getItem(CODE) ?? '';
  } catch {
    return '';
  }
}

export function keepCode(code: string): void {
  try {
    sessionStorage.setItem(CODE, code);
  } catch {
    // As above.
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(CODE);
  } catch {
    // As above.
  }
}

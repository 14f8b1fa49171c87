/** Name and e-mail typed into a form of a new account outlive a reload of this tab; a password is never kept. */
export type Typed = { readonly name: string; readonly email: string };

const KEY = 'golden-hour.typed';

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

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

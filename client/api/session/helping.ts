/** This phone came in to help for some hours, without an account of its own. Kept so that the end can be said in words. */
const KEY = 'golden-hour.helping';

/** The business that is helped; null on every other phone. */
export const helpingFor = (): string | null => localStorage.getItem(KEY);

export function rememberHelping(businessName: string): void {
  localStorage.setItem(KEY, businessName);
}

export function forgetHelping(): void {
  localStorage.removeItem(KEY);
}

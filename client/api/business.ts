/** Which business this tab is looking at. A notification names it (`?b=`), else the last one used on this phone. */
const KEY = 'golden-hour.business';

function read(): string | null {
  const asked = new URLSearchParams(location.search).get('b');
  if (asked && /^[A-Za-z0-9_-]{8,64}$/.test(asked)) {
    localStorage.setItem(KEY, asked);
    return asked;
  }
  return localStorage.getItem(KEY);
}

let current = read();

export const currentBusiness = (): string | null => current;

/** The server's choice where the phone had none, or named one this account is no longer a member of. */
export function settleBusiness(businessId: string): void {
  current = businessId;
  localStorage.setItem(KEY, businessId);
}

export function forgetBusiness(): void {
  current = null;
  localStorage.removeItem(KEY);
}

/** Starts over in another business: nothing of the first stays in memory, so nothing can be shown or sent in the wrong one. */
export function switchBusiness(businessId: string): void {
  // This page stays what it is until it is gone: what it still writes belongs to the business it has read.
  localStorage.setItem(KEY, businessId);
  location.assign('/');
}

/** What a browser is told whose session was ended by somebody else. */
import type { Auth, SignedIn } from '#server/auth/index.ts';
import { deleteFarewell, findFarewell } from '#server/db/people/way-back.ts';
import type { Farewell } from '#shared/views/app.ts';
import type { Parts } from '../parts.ts';

type Asking = { readonly headers: Headers; readonly resHeaders: Headers; readonly user: SignedIn | null };

/** Only whoever holds the cookie of the session learns why it is over. */
export async function readFarewell(
  parts: Pick<Parts, 'db'>,
  auth: Pick<Auth, 'cookieHash'>,
  { headers, user }: Asking,
): Promise<Farewell | null> {
  const hash = user === null ? auth.cookieHash(headers) : null;
  return hash === null ? null : findFarewell(parts.db.orm, hash);
}

export async function forgetFarewell(
  parts: Pick<Parts, 'db'>,
  auth: Pick<Auth, 'cookieHash' | 'clearCookie'>,
  { headers, resHeaders, user }: Asking,
): Promise<void> {
  const hash = user === null ? auth.cookieHash(headers) : null;
  if (hash === null) return;
  await deleteFarewell(parts.db.orm, hash);
  auth.clearCookie(resHeaders);
}

/**
 * What a complaint page carries along: its own id, made when it was drawn, sealed so that nobody can choose one. The id makes a
 * double tap one complaint; the link to the status page grows from it, so the second tap lands on the same page.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { newId } from '#server/system/ids.ts';
import type { Parts } from '#server/flows/parts.ts';
import { DAY_MS, MINUTE_MS } from '#shared/model/time.ts';

type Needs = Pick<Parts, 'box' | 'keys'>;

export type FormToken = { readonly formId: string; readonly drawnAt: number };

export const FORM_VALID_MS = DAY_MS;

const bound = (complaintLinkId: string) => `form:${complaintLinkId}`;

export function issueForm(parts: Needs, complaintLinkId: string, now: number): string {
  return parts.box.seal(JSON.stringify([newId(), now]), bound(complaintLinkId));
}

/** Null when it is not ours, of another link, from the future, or older than a day. */
export function readFormToken(
  parts: Needs,
  token: string,
  given: { readonly complaintLinkId: string; readonly now: number },
): FormToken | null {
  if (token.length > 500) return null;
  try {
    const parsed: unknown = JSON.parse(parts.box.open(token, bound(given.complaintLinkId)));
    if (!Array.isArray(parsed) || typeof parsed[0] !== 'string' || typeof parsed[1] !== 'number') return null;
    const age = given.now - parsed[1];
    return age < -MINUTE_MS || age > FORM_VALID_MS ? null : { formId: parsed[0], drawnAt: parsed[1] };
  } catch {
    return null;
  }
}

/** 256 bits, from a key of ours and the form's id. Only its hash is stored. */
export function guestToken(parts: Needs, formId: string): string {
  const key = Buffer.from(hkdfSync('sha256', parts.keys.rootKey, '', 'guest link', 32));
  return createHmac('sha256', key).update(formId).digest('base64url');
}

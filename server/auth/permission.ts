/**
 * Permission as a type. What a flow changes it takes as `Authorized<T>`, and the only way to get one is `authorize`, so a
 * forgotten check does not compile. Background work goes through the same check, as the `system` actor of one business.
 */
import { DomainError, notFound } from '#server/system/errors.ts';
import { type Action, may, type Role } from '#shared/model/roles.ts';
import type { Language } from '#shared/model/languages.ts';
import { sees } from '#shared/model/sight.ts';
import type { Origin } from './origin.ts';

export type MemberActor = {
  readonly kind: 'member';
  readonly userId: string;
  readonly sessionId: string;
  readonly memberId: string;
  readonly businessId: string;
  readonly role: Role;
  readonly name: string;
  readonly language: Language;
  /** Of this request, for the audit trail. */
  readonly from?: Origin | undefined;
};
export type SystemActor = { readonly kind: 'system'; readonly businessId: string };
export type Actor = MemberActor | SystemActor;

declare const proof: unique symbol;
/** `subject` was checked: it belongs to the actor's business and the actor may do `action` to it. */
export type Authorized<T, A extends Action = Action> = {
  readonly subject: T;
  readonly actor: Actor;
  readonly action: A;
  readonly [proof]: true;
};

/**
 * Throws `forbidden` when the role may not, `not_found` when the subject is another business's (or null), so that nobody
 * learns what exists elsewhere. An item this member does not see (a helper and what is not open) is not there either.
 */
export function authorize<T extends { readonly businessId: string }, A extends Action>(
  actor: Actor,
  action: A,
  subject: T | null,
  what = 'item',
): Authorized<T, A> {
  if (actor.kind === 'member' && !may(actor.role, action)) throw new DomainError('forbidden', 'role_may_not');
  if (subject === null || subject.businessId !== actor.businessId) throw notFound(what);
  if (actor.kind === 'member' && isItem(subject) && !sees(actor, subject)) throw notFound(what);
  return { subject, actor, action } as Authorized<T, A>;
}

/** A row of the inbox; replies and links have no status of that kind. */
const isItem = (row: object): row is Parameters<typeof sees>[1] => 'status' in row && 'claimedBy' in row;

/** Permission on the business itself rather than on a row of it. */
export function authorizeBusiness<A extends Action>(actor: Actor, action: A): Authorized<{ readonly businessId: string }, A> {
  return authorize(actor, action, { businessId: actor.businessId }, 'business');
}

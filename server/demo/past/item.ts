/** One item of the past: what was said and what became of it, as instants. Rules say the rest (rows.ts). */
import type { Rating } from '#shared/model/feedback.ts';
import type { Card } from '../deck/card.ts';

export type PastItem = {
  readonly card: Card;
  readonly spokeAt: number;
  /** Who had it and when. Null: nobody claimed it in the app. */
  readonly claim: { readonly at: number; readonly memberId: string } | null;
  /** When the answer could be read; null: none, or given outside the app when it was resolved. */
  readonly answeredAt: number | null;
  /** By whom it was closed; `outside`: somebody had answered on the site itself or by telephone. */
  readonly resolved: { readonly at: number; readonly memberId: string; readonly outside: boolean } | null;
  /** The guest changed their stars. */
  readonly stars: { readonly at: number; readonly to: Rating } | null;
  /** The guest wrote back. */
  readonly thanks: { readonly at: number; readonly text: string } | null;
};

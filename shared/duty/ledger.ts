/** Judged time: the pieces the ledger keeps, joined, cut and read as the coverage of any span. */
import type { CoverBasis, CoverSpan, JudgedSpan } from './types.ts';

type Span = { readonly from: number; readonly to: number };

export function asJudged(spans: readonly CoverSpan[], basis: CoverBasis): readonly JudgedSpan[] {
  return joined(
    spans.map(({ from, to, onDuty, backup, state, onDutyProof, backupProof }) => {
      const proofs = { onDutyProof: onDutyProof?.state ?? null, backupProof: backupProof?.state ?? null };
      return { from, to, onDuty, backup, state, ...proofs, basis };
    }),
  );
}

/** In order; what touches and says the same is one piece. */
export function joined(spans: readonly JudgedSpan[]): readonly JudgedSpan[] {
  const whole: JudgedSpan[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last !== undefined && last.to === span.from && sameCover(last, span)) whole[whole.length - 1] = { ...last, to: span.to };
    else whole.push(span);
  }
  return whole;
}

export function sameCover(a: JudgedSpan, b: JudgedSpan): boolean {
  return (
    a.onDuty === b.onDuty &&
    a.backup === b.backup &&
    a.state === b.state &&
    a.onDutyProof === b.onDutyProof &&
    a.backupProof === b.backupProof &&
    a.basis === b.basis
  );
}

/** What of it lies in [from, to). */
export function within(spans: readonly JudgedSpan[], { from, to }: Span): readonly JudgedSpan[] {
  return spans.flatMap((span) => {
    const part = { ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) };
    return part.from < part.to ? [part] : [];
  });
}

/** Time is as good as its weakest part. */
export function basisOf(spans: readonly JudgedSpan[]): CoverBasis {
  const has = (basis: CoverBasis) => spans.some((span) => span.basis === basis);
  return has('guessed') ? 'guessed' : has('reworked') ? 'reworked' : 'judged';
}

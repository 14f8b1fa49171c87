/**
 * Which of this cannot wait? Rules over words, rating and reach; no model, no network, the same answer every time. The level is what the
 * words say (docs/glossary.md, "Levels"); the rating decides where the words do not; and where neither does, it alarms rather than stays silent.
 */
import type { Kind, Level, Rating, Visibility } from '#shared/model/feedback.ts';
import { gather, type Evidence } from './evidence.ts';
import { judgeFollowUp, judgePage, type Judged } from './complaint-page/judge.ts';
import { lasting, pressure } from './pressure.ts';
import { isReason, NORMAL_REASONS, type Reason } from './reasons.ts';

export type TriageInput = {
  readonly text: string;
  readonly rating: Rating | null;
  /** Typed on our own complaint page. */
  readonly onPage: boolean;
  readonly kind: Kind;
  readonly visibility: Visibility;
  /** BCP 47 or null; a hint only, people mix languages. */
  readonly language: string | null;
  readonly author: string;
  /** Followers or likes so far. */
  readonly reach: number | null;
  /** Table or place, as the complaint page has it: filled in, the guest sits there now. */
  readonly place?: string;
};

/** `start` and `end` are UTF-16 indexes into the text as given. */
export type Mark = { readonly start: number; readonly end: number; readonly reason: Reason };

export type Verdict = { readonly level: Level; readonly reasons: readonly Reason[]; readonly marks: readonly Mark[] };

const URGENT_AT = 2;
const SPAM_AT = 3;
/** An accusation in front of this many people spreads by itself. */
const SPREADING_REACH = 5_000;
/** From here on a text tells a story; what it says may stand in its last sentence. */
const STORY_WORDS = 25;
/** See pressure.ts. */
const LIFT_UNKNOWN_AT = -0.3;
/** What has a name as an ordinary complaint needs more to be more. */
const LIFT_KNOWN_AT = 1.3;
const LIFT_QUIET_AT = 1;
const CALM = new Set<Reason>(['thanks', 'lost-property', 'booking-change', 'suggestion', 'congratulations']);
const MILD = new Set<Reason>(['wait', 'cold', 'bad-food', 'noise', 'bad-quality']);
const MILD_AT_MOST = 2.5;
const REASONS_SHOWN = 3;
const MARKS_SHOWN = 40;

export function triage(input: TriageInput): Verdict {
  const evidence = gather(input.text, {
    favourable: (input.rating ?? 0) >= 4,
    language: input.language,
    live: input.kind === 'message',
  });
  const found = byWords(input, evidence);
  const page = { text: input.text, rating: input.rating, place: input.place ?? '' };
  return verdict(evidence, input.onPage ? judgePage(page, evidence, found) : found);
}

/**
 * For what a guest writes after the first message, on their own page. `low` means plainly thanks, praise or "it came" (reasons `thanks`,
 * `praise`, `settled`): nobody has to hear of it. `urgent` is an emergency, `normal` something lost; everything else is `high`, also a
 * question, a language nobody knows and a thank-you with a complaint beside it. Whatever the item's level was before, this is about the
 * new words alone.
 */
export function triageFollowUp({ text, language, author }: Pick<TriageInput, 'text' | 'language' | 'author'>): Verdict {
  const input: TriageInput = {
    text,
    language,
    author,
    rating: null,
    onPage: true,
    kind: 'message',
    visibility: 'private',
    reach: null,
  };
  const evidence = gather(text, { favourable: false, language, live: true });
  return verdict(evidence, judgeFollowUp({ text, rating: null, place: '' }, evidence, byWords(input, evidence)));
}

function byWords(input: TriageInput, evidence: Evidence): Judged {
  return (
    spam(evidence) ?? urgent(input, evidence) ?? underPressure(input, evidence, beforeTheCrowd(input, byRating(input, evidence)))
  );
}

function verdict(evidence: Evidence, { level, reasons: given }: Judged): Verdict {
  const reasons: Reason[] = given.length > 0 ? [...new Set(given)].slice(0, REASONS_SHOWN) : ['unsure'];
  return { level, reasons, marks: marksOf(evidence, reasons) };
}

function spam({ spam: found, urgent: pressing }: Evidence): Judged | null {
  const total = sum(found);
  if (total < SPAM_AT || (sum(pressing) >= 4 && total < 5)) return null;
  return { level: 'spam', reasons: strongest(found) };
}

function urgent(input: TriageInput, evidence: Evidence): Judged | null {
  const found = new Map(evidence.urgent);
  const live = input.kind !== 'review';
  if (!live) {
    // A review tells of an evening that is over; nobody stands outside any more.
    found.delete('stuck-now');
    found.delete('order-missing-now');
  }
  if (seenByMany(input) && evidence.weight('hygiene') + (found.get('spreading') ?? 0) > 0) found.set('spreading', URGENT_AT);
  const pressing = [...found].filter(([, weight]) => weight >= URGENT_AT);
  if (pressing.length === 0 && sum(found) < URGENT_AT + 1) return null;
  return { level: 'urgent', reasons: strongest(found) };
}

/** An unfamiliar story that sounds like an emergency goes one step up; doubt costs a phone call, silence may cost more. */
function underPressure(input: TriageInput, evidence: Evidence, finding: Judged): Judged {
  const felt = pressure(evidence, input.kind === 'message' ? 'message' : 'other');
  const over = input.kind === 'review' && !lasting(evidence);
  if (finding.level === 'high' && !over && felt >= (evidence.complaint >= 2 ? LIFT_KNOWN_AT : LIFT_UNKNOWN_AT))
    return { level: 'urgent', reasons: lifted(evidence, finding) };
  const quiet =
    (finding.level === 'normal' || finding.level === 'low') && evidence.folded.questionMarks === 0 && (input.rating ?? 0) < 4;
  if (quiet && !finding.reasons.some((reason) => CALM.has(reason)) && felt - evidence.positive * 0.25 >= LIFT_QUIET_AT)
    return { level: 'high', reasons: lifted(evidence, finding) };
  return finding;
}

function lifted({ urgent: found }: Evidence, { reasons }: Judged): Reason[] {
  return [...strongest(found), ...reasons, 'unsure'];
}

/** A complaint that so many see is an accusation that spreads. */
function beforeTheCrowd(input: TriageInput, finding: Judged): Judged {
  if (finding.level !== 'high' || !seenByMany(input)) return finding;
  return { level: 'urgent', reasons: ['spreading', ...finding.reasons] };
}

function seenByMany({ visibility, reach }: TriageInput): boolean {
  return visibility === 'public' && (reach ?? 0) >= SPREADING_REACH;
}

function byRating(input: TriageInput, evidence: Evidence): Judged {
  switch (input.rating) {
    case 1:
    case 2:
      return lowRating(input.rating, evidence);
    case 3:
      return middleRating(evidence);
    case 4:
    case 5:
      return highRating(evidence);
    case null:
      return withoutRating(input, evidence);
    default:
      return withoutRating(input, evidence);
  }
}

function lowRating(rating: 1 | 2, evidence: Evidence): Judged {
  const plain = evidence.complaint === 0 && evidence.signs < 1;
  if (
    evidence.positive >= (plain ? 2 : 3) &&
    evidence.complaint <= evidence.positive * 0.3 &&
    evidence.signs < 2 &&
    evidence.weight('but') === 0
  )
    return { level: 'low', reasons: ['praise', 'rating-mismatch'] };
  return { level: 'high', reasons: [...strongest(evidence.complaints), rating === 1 ? 'one-star' : 'low-rating'] };
}

function middleRating(evidence: Evidence): Judged {
  const sharp =
    evidence.weight('stars-explained') + evidence.weight('sarcasm') >= 2 ||
    evidence.weight('rude-staff') + evidence.weight('billing') >= 2;
  if (sharp || evidence.complaint - evidence.positive * 0.5 - evidence.weight('mixed-review') >= 3.5)
    return { level: 'high', reasons: strongest(evidence.complaints) };
  return { level: 'normal', reasons: ['mixed-review'] };
}

function highRating(evidence: Evidence): Judged {
  const { complaint, signs, positive, folded } = evidence;
  const set = topics(evidence);
  if (evidence.weight('suggesting') > 0 && complaint < 4) return { level: 'normal', reasons: ['suggestion'] };
  if (mild(evidence)) return { level: 'normal', reasons: ['mixed-review', ...strongest(evidence.complaints)] };
  const told = folded.tokens.length >= STORY_WORDS && signs >= 2.5 && complaint + signs > positive * 0.5 + 2;
  if (told || (complaint >= 2 && complaint + signs * 0.5 > positive * 0.4 + 1))
    return { level: 'high', reasons: [...strongest(evidence.complaints), 'rating-mismatch'] };
  if (folded.questionMarks > 0 && complaint < 2 && set.length > 0) return { level: 'normal', reasons: set };
  return { level: 'low', reasons: [evidence.weight('thanks') > 0 ? 'thanks' : 'praise'] };
}

/** "Great food, slightly slow service": one ordinary thing beside praise that outweighs or balances it. */
function mild({ complaint, complaints, positive, signs, folded }: Evidence): boolean {
  return (
    complaint > 0 &&
    complaint <= MILD_AT_MOST &&
    positive > 0 &&
    signs <= 1 &&
    folded.tokens.length < STORY_WORDS &&
    folded.exclamations + folded.questionMarks < 2 &&
    [...complaints.keys()].every((reason) => MILD.has(reason))
  );
}

function withoutRating(input: TriageInput, evidence: Evidence): Judged {
  const { signs, asking } = evidence;
  // Who names a price to strangers seldom does so to praise it.
  const complaint = evidence.complaint + (input.kind === 'mention' && evidence.weight('money') > 0 ? 1.5 : 0);
  const words = evidence.folded.tokens.length;
  const high: Judged = {
    level: 'high',
    reasons: [...strongest(evidence.complaints), ...(complaint > 0 ? [] : (['unsure'] as const))],
  };
  const set = topics(evidence);
  // "Lovely pictures, shame about ...": the praise belongs to the sarcasm.
  const positive = evidence.weight('sarcasm') >= 2 ? 0 : evidence.positive;
  if (evidence.weight('lost-property') + evidence.weight('booking-change') > 0 && complaint < 3)
    return { level: 'normal', reasons: set };
  if (complaint - positive * 0.5 >= 2) return high;
  const tagging = evidence.folded.tokens.some(({ word }) => word === '@') && words < 14 && complaint < 1;
  if (tagging && set.length === 0 && evidence.folded.tokens[0]?.word === '@')
    return { level: 'low', reasons: ['tagging-friend'] };
  if (asking && complaint < 2) return question(evidence, set) ?? high;
  if (evidence.weight('suggesting') > 0) return { level: 'normal', reasons: ['suggestion'] };
  if (complaint + signs - positive >= 2.5) return high;
  // Politeness is not praise: the longer the letter, the less a "thank you" says about the rest of it.
  const polite = words < STORY_WORDS || signs <= 1 || positive >= 4;
  if (polite) {
    for (const reason of ['thanks', 'congratulations', 'check-in'] as const)
      if (evidence.weight(reason) > 0) return { level: 'low', reasons: [reason] };
    if (positive > 0 && complaint >= 2 && mild(evidence))
      return { level: 'normal', reasons: ['mixed-review', ...strongest(evidence.complaints)] };
    if (positive > 0) return { level: 'low', reasons: ['praise'] };
  }
  if (tagging) return { level: 'low', reasons: ['tagging-friend'] };
  if (complaint + signs >= 1.5 || words >= 12) return high;
  return { level: input.kind === 'message' ? 'normal' : 'low', reasons: ['unsure'] };
}

/** Null: it has a question mark, but it is a story, not a question. */
function question({ signs, complaint, positive, weight, folded }: Evidence, set: readonly Reason[]): Judged | null {
  const asks = (weight('question-start') > 0 ? 1 : 0) + (set.length > 0 ? 1 : 0);
  const grumble = signs + complaint - positive * 0.5;
  if (folded.tokens.length >= 12 && grumble >= 1 + asks * 0.75) return null;
  const plain = folded.questionMarks === 1 && grumble < 1;
  if (folded.tokens.length >= 15 && asks === 0 && !plain) return null;
  return { level: 'normal', reasons: set.length > 0 ? set : ['question'] };
}

function topics(evidence: Evidence): Reason[] {
  return NORMAL_REASONS.filter((reason) => reason !== 'mixed-review' && reason !== 'unsure' && evidence.weight(reason) > 0);
}

function strongest(found: ReadonlyMap<Reason, number>): Reason[] {
  return [...found]
    .filter(([reason]) => isReason(reason))
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason]) => reason);
}

function sum(found: ReadonlyMap<Reason, number>): number {
  return [...found.values()].reduce((total, weight) => total + weight, 0);
}

function marksOf({ hits, folded: { tokens } }: Evidence, reasons: readonly Reason[]): Mark[] {
  const marks: Mark[] = [];
  for (const { tag, from, to } of hits) {
    const [start, end] = [tokens[from]?.start, tokens[to]?.end];
    const reason = reasons.find((each) => each === tag);
    if (!reason || start === undefined || end === undefined || marks.length >= MARKS_SHOWN) continue;
    if (!marks.some((mark) => start < mark.end && mark.start < end)) marks.push({ start, end, reason });
  }
  return marks.sort((a, b) => a.start - b.start);
}

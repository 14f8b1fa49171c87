/**
 * The complaint page is a complaint: it asks "what went wrong?". So what is typed there is at least High, and only what is plainly
 * something else goes down. See docs/decisions/060-doubt-rings-on-the-complaint-page.md.
 */
import type { Level, Rating } from '../../model/feedback.ts';
import type { Evidence } from '../evidence.ts';
import type { Cue, Tag } from '../lexicon/row.ts';
import { HIGH_REASONS, URGENT_REASONS, type Reason } from '../reasons.ts';
import { readSigns, type PageSigns } from './signs.ts';

export type Judged = { readonly level: Level; readonly reasons: readonly Reason[] };

type Page = { readonly text: string; readonly rating: Rating | null; readonly place: string };

/** One kind adjective, or a thank-you. */
const KIND_AT = 2;
/** Kindness beyond this vouches for a word elsewhere: "lovely place, staff overwhelmed" is the commonest complaint of polite people. */
const VOUCHES_FROM = 5;
/** Words that kindness vouches for outside of its own clauses, at most. */
const VOUCHES_AT_MOST = 3;
/** Content words of a clause one kind word of weight 1 carries. */
const STRETCH_AT_MOST = 4;
const HALVES: readonly Cue[] = ['object', 'reaction', 'harm', 'unwell', 'violence', 'missing', 'nobody', 'hygiene'];
const BAD = new Set<Tag>([...URGENT_REASONS, ...HIGH_REASONS, ...HALVES]);
const OFFER_AT = 6;
const LINKS = new Set('http https hxxp hxxps www com net org io telegram whatsapp viber @ €'.split(' '));

/** `found` is what the words alone say. */
export function judgePage(page: Page, evidence: Evidence, found: Judged): Judged {
  const signs = readSigns(page.text, evidence.folded, { answered: false });
  const here = page.place !== '';
  const harmless = noHarm(evidence, signs);
  const stars = page.rating ?? 0;
  const errands = harmless && signs.troubleBesideErrand === 0 && (stars === 0 || stars >= 4) && (signs.lost || signs.booking);
  const errand = errands && !here;
  // Pressed for time alone ("a table for 4 on Friday at 7") makes an errand no emergency; a named danger does.
  if (found.level === 'urgent' && !(errands && found.reasons.every((reason) => reason === 'unsure'))) return found;
  if (signs.alarm) return { level: 'urgent', reasons: rings(found, here) };
  if (found.level === 'spam' && !here && plainOffer(evidence) && harmless) return found;
  if (harmless && signs.trouble === 0 && !signs.asks && plainlyKind(signs, stars))
    return { level: 'low', reasons: [signs.thanks ? 'thanks' : 'praise'] };
  // Both good and bad, and the guest's own stars say that the good outweighs.
  if (!here && stars >= 4 && signs.kind >= KIND_AT && (found.level === 'normal' || found.level === 'low'))
    return { level: 'normal', reasons: found.level === 'normal' ? found.reasons : ['mixed-review'] };
  if (errand && signs.lost) return { level: 'normal', reasons: ['lost-property'] };
  if (errand)
    return { level: 'normal', reasons: [evidence.weight('booking-change') > 0 ? 'booking-change' : 'question-booking'] };
  return { level: 'high', reasons: rings(found, here) };
}

/** The guest writes again after we have seen the first words: thanks and "it came" are quiet, everything else rings as on the page. */
export function judgeFollowUp(page: Page, evidence: Evidence, found: Judged): Judged {
  const signs = readSigns(page.text, evidence.folded, { answered: true });
  if (found.level === 'urgent') return found;
  if (signs.alarm) return { level: 'urgent', reasons: rings(found, false) };
  if (noHarm(evidence, signs)) {
    if (signs.trouble === 0 && !signs.asks && plainlyKind(signs, 0))
      return {
        level: 'low',
        reasons: [signs.settled > 0 && signs.kind === signs.settled ? 'settled' : signs.thanks ? 'thanks' : 'praise'],
      };
    if (signs.lost && signs.troubleBesideErrand === 0) return { level: 'normal', reasons: ['lost-property'] };
  }
  return { level: 'high', reasons: found.level === 'high' ? found.reasons : ['wrote-again', ...complaints(found)] };
}

function plainlyKind(signs: PageSigns, stars: number): boolean {
  if (stars > 0 && stars < 4) return false;
  const kind = signs.kind + (stars === 5 ? 3 : stars === 4 ? 2 : 0);
  return (
    kind >= KIND_AT &&
    signs.unvouched <= Math.max(0, Math.min(VOUCHES_AT_MOST, (kind - VOUCHES_FROM) / 2)) &&
    signs.stretched <= STRETCH_AT_MOST
  );
}

function noHarm({ hits }: Evidence, { covers, said }: PageSigns): boolean {
  return !hits.some((hit) => BAD.has(hit.tag) && !(hit.tag === 'sarcasm' && hit.weight < 2) && !covers(hit) && said(hit));
}

/** An offer with a way to answer it, or one that could be nothing else. */
function plainOffer({ folded, spam }: Evidence): boolean {
  const weight = [...spam.values()].reduce((sum, each) => sum + each, 0);
  return weight >= OFFER_AT || folded.tokens.some(({ word }) => LINKS.has(word));
}

function rings(found: Judged, here: boolean): Reason[] {
  const named = complaints(found);
  return [...named.slice(0, 2), here ? 'at-the-table' : 'complaint-page', ...named.slice(2)];
}

const RINGING = new Set<Reason>([...URGENT_REASONS, ...HIGH_REASONS]);

function complaints({ reasons }: Judged): Reason[] {
  return reasons.filter((reason) => RINGING.has(reason));
}

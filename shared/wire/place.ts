/**
 * Where the guest is, on a lock screen that may not show a guest's words. A complaint link's own name was written by the team; what a guest
 * typed is shown only when it is a number with nothing beside it but the name of a kind of place: there is no room for a message.
 */
import { cleanLine, cutLine } from './text.ts';

export type PlaceFacts = {
  /** As the guest, the QR code or a connected system said it. */
  readonly placeLabel: string;
  /** The name of the QR code it came through, as the team wrote it; '' where there is none. */
  readonly complaintLinkLabel?: string | undefined;
};

/** Longer is no place. */
const TYPED_MAX = 24;

/** Folded: small letters, no accents. */
const KINDS_OF_PLACE = new Set(
  [
    'table tbl tab t room seat booth bar counter terrace patio garden box order bay lane court cabin tent pitch bed no nr number',
    'stul stolek stolu pokoj misto lavice lavicka terasa zahrada zahradka salonek boks objednavka cislo c',
    'stolik stol pokoj miejsce taras ogrod ogrodek loza boks zamowienie numer',
    'tisch zimmer platz terrasse garten nummer mesa habitacion tavolo camera terrazza chambre place terrasse stolicka miestnost stil',
  ].flatMap((line) => line.split(' ')),
);

/** A number of up to four digits, with a letter in front or behind: "12", "A4", "12b". */
const NUMBER = /^[a-z]?-?\d{1,4}[a-z]?$/;

/** '' when there is nothing that may be shown. */
export function placeWithoutWords({ placeLabel, complaintLinkLabel = '' }: PlaceFacts): string {
  const complaintLink = shortLine(complaintLinkLabel);
  const typed = cleanLine(placeLabel.slice(0, TYPED_MAX * 4));
  if (complaintLink !== '' && (typed === '' || folded(typed) === folded(complaintLink))) return complaintLink;
  return isPlain(typed) ? typed : '';
}

/** For a phone that shows the guest's words anyway. */
export const placeInWords = ({ placeLabel }: PlaceFacts): string => shortLine(placeLabel);

function isPlain(typed: string): boolean {
  if (typed === '' || typed.length > TYPED_MAX) return false;
  const parts = folded(typed)
    .split(/[\s.:,#№]+/u)
    .filter((part) => part !== '');
  const kinds = parts.filter((part) => KINDS_OF_PLACE.has(part)).length;
  const numbers = parts.filter((part) => NUMBER.test(part)).length;
  return parts.length > 0 && kinds + numbers === parts.length && kinds <= 2 && numbers <= 1;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'l').toLowerCase();
}

function shortLine(text: string): string {
  return cutLine(cleanLine(text), { graphemes: 40, bytes: 160 });
}

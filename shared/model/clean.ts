/**
 * What a stranger wrote, made safe to show beside our own words: no control characters, nothing invisible, nothing that turns
 * the reading direction of the page around it, no towers of accents. What a language needs stays: joiners inside emoji and
 * between letters of joining scripts, direction marks in text that has right-to-left letters, accents of any language.
 */

import { composed, cutShort } from './bound.ts';

/** Bidi embeddings, overrides and isolates: they reorder what stands beside the name. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Invisible marks that are only meaningful in right-to-left text. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C]/g;
const RIGHT_TO_LEFT = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Zero-width space, word joiner and its kin, soft hyphen, grapheme joiner, Hangul and Khmer fillers, annotation marks, BOM. */
const INVISIBLE =
  /[\u034F\u00AD\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]/g;
const JOINERS = /[\u200C\u200D]/g;
/** Scripts in which ZWJ and ZWNJ change the shape of letters. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u;
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
/** A flag of a region (England, Scotland, Wales) is a black flag followed by tag characters; any other tag hides text. */
const TAG_FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu;
const TAGS = /[\u{E0000}-\u{E0FFF}]/gu;
const NEW_LINES = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
const NONCHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;
/** More than four marks on one letter is a tower, not an accent. */
const MARK_TOWER = /(\p{M}{4})\p{M}+/gu;
const PLACEHOLDER = '\uE000';

function dropStrayJoiners(text: string): string {
  return text.replace(JOINERS, (joiner, at: number) => {
    const before = lastCodePoint(text.slice(Math.max(0, at - 2), at));
    const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    if (joiner === '\u200D' && EMOJI_PART.test(before) && EMOJI_PART.test(after)) return joiner;
    // A mark (virama) may stand before it, so combining marks count as letters of their script.
    if (JOINING.test(before) && (JOINING.test(after) || joiner === '\u200D')) return joiner;
    return '';
  });
}

function lastCodePoint(text: string): string {
  const points = [...text];
  return points[points.length - 1] ?? '';
}

function keepFlagTags(text: string): string {
  const flags: string[] = [];
  let next = 0;
  const marked = text.replaceAll(PLACEHOLDER, '').replace(TAG_FLAG, (flag) => {
    flags.push(flag);
    return PLACEHOLDER;
  });
  return marked.replace(TAGS, '').replaceAll(PLACEHOLDER, () => flags[next++] ?? '');
}

/** What is taken out of an honest text is a small part of it; what is longer than so many times its limit is not looked at. */
const TIMES_READ = 4;

/** Several lines: keeps line breaks (at most two in a row) and returns at most `max` UTF-16 units, cut between whole characters. */
export function cleanText(input: string, max = 20_000): string {
  let text = composed(cutShort(input.trimStart(), max * TIMES_READ).toWellFormed());
  text = text.replace(NEW_LINES, '\n').replaceAll('\t', ' ').replace(CONTROLS, '').replace(NONCHARACTERS, '');
  text = text.replace(BIDI_CONTROLS, '').replace(INVISIBLE, '');
  if (!RIGHT_TO_LEFT.test(text)) text = text.replace(DIRECTION_MARKS, '');
  text = keepFlagTags(dropStrayJoiners(text)).replace(MARK_TOWER, '$1');
  text = text
    // From the first blank of a run alone: begun at each of them it would cost the square of the run.
    .replace(/(?<![ \u00A0])[ \u00A0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
  return cutWhole(text, max);
}

/** One line: a name, a place, a title. */
export function cleanLine(input: string, max = 200): string {
  return cutWhole(
    cleanText(input, max * TIMES_READ)
      .replace(/\s+/g, ' ')
      .trim(),
    max,
  );
}

/** Never cuts an emoji or an accent in half. */
export function cutWhole(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const part of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, max + 64))) {
    if (part.index + part.segment.length > max) break;
    end = part.index + part.segment.length;
  }
  return text.slice(0, end).trimEnd();
}

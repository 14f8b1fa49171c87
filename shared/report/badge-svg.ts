/**
 * The public reply time as a picture of at most 2 kB: a badge for a page, or a cover for a profile. No font, script or address from
 * elsewhere, so that it looks the same in an <img>, in a mail and turned into a PNG.
 *
 *  - The ring is the product's: an hour, less the time an answer usually takes; dashed while closed, a dot while there is no figure.
 *  - Lines that would run out of their room are set smaller, never cut; only the name of the business is.
 *  - A picture that stands still (a cover, a PNG in a mail) names no instant and no "open now": what it says is true of the day it names.
 *  - On a cover everything stands in the middle 640 pixels, which is what phones show of it.
 */
import { badgeWords } from '../messages/by-language/badge.ts';
import { commonWords } from '../messages/common.ts';
import { createFormat } from '../messages/format.ts';
import type { Language } from '../model/languages.ts';
import { localDay } from '../response/zone.ts';
import { REPLY_TIME_DAYS, toldMs, type ReplyTime } from '../stats/reply-time.ts';
import { boldWidth, fitText, textWidth } from './text-width.ts';
import { HOUR_MS } from '../model/time.ts';

export type BadgeFacts = {
  readonly business: string;
  readonly reply: ReplyTime;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: number;
};

export type BadgeStyle = {
  readonly size: 'badge' | 'cover';
  readonly scheme: 'light' | 'dark';
  /** Kept by whoever has it and not asked for again. */
  readonly still: boolean;
};

type Layout = {
  readonly width: number;
  readonly height: number;
  readonly corner: number;
  readonly ring: { readonly x: number; readonly y: number; readonly r: number };
  /** Where the lines start, how wide they may be, and for each its baseline and its largest size. */
  readonly x: number;
  readonly room: number;
  readonly lines: readonly (readonly [number, number])[];
};

const LAYOUTS: Readonly<Record<BadgeStyle['size'], Layout>> = {
  badge: {
    width: 380,
    height: 112,
    corner: 12,
    ring: { x: 56, y: 56, r: 34 },
    x: 108,
    room: 256,
    lines: [
      [30, 13],
      [55, 18],
      [76, 13],
      [95, 13],
    ],
  },
  cover: {
    width: 820,
    height: 312,
    corner: 0,
    ring: { x: 172, y: 156, r: 72 },
    x: 274,
    room: 456,
    lines: [
      [92, 22],
      [144, 32],
      [192, 22],
      [228, 22],
    ],
  },
};

/** The colours of client/ui/tokens.css. */
const COLOURS = {
  light: { paper: '#fff', line: '#e2dccf', ink: '#1c1a16', soft: '#5b574d', ring: '#a87000', track: '#e6e0d2' },
  dark: { paper: '#141c29', line: '#273244', ink: '#f5f0e6', soft: '#abb1bd', ring: '#f3b92f', track: '#2a3547' },
} as const;

const HALF_DAY_MS = 43_200_000;

/** What the badge says, for the text beside it, its alternative text and the JSON: a headline and up to two lines. */
export function badgeText({ reply, language, timeZone, now }: Omit<BadgeFacts, 'business'>): {
  readonly headline: string;
  readonly lines: readonly string[];
} {
  const words = badgeWords[language];
  const format = createFormat(language, commonWords[language].units, timeZone);
  const when = (at: number) => (localDay(timeZone, at) === localDay(timeZone, now) ? format.time(at) : format.moment(at, now));
  // An evening that ends after midnight is still this evening.
  const until = (at: number) => (at - now < HALF_DAY_MS ? format.time(at) : when(at));
  const open = reply.openNow
    ? reply.openUntil === null
      ? words.openNow
      : words.openUntil(until(reply.openUntil))
    : reply.opensAt === null
      ? words.closed
      : words.opens(when(reply.opensAt));
  return {
    headline: headlineOf(reply, language),
    lines: reply.nextAnswerBy === null ? [open] : [open, words.nextBy(when(reply.nextAnswerBy))],
  };
}

/** "19 min", in the one unit it is told in everywhere. */
export function figureOf(medianMs: number, language: Language): { readonly digits: string; readonly unit: string } {
  return createFormat(language, commonWords[language].units).ring(toldMs(medianMs));
}

function headlineOf({ medianMs }: ReplyTime, language: Language): string {
  const words = badgeWords[language];
  if (medianMs === null) return words.write;
  const { digits, unit } = figureOf(medianMs, language);
  return words.usually(`${digits}\u00a0${unit}`);
}

/** What stays true: how long was measured, and until which day. */
function stillText({ reply, language, timeZone, now }: BadgeFacts): ReturnType<typeof badgeText> {
  const words = badgeWords[language];
  const format = createFormat(language, commonWords[language].units, timeZone);
  const lines = reply.medianMs === null ? [] : [words.measured(REPLY_TIME_DAYS), words.asOf(format.date(now))];
  return { headline: headlineOf(reply, language), lines };
}

/** The ring alone, in the colours of the page it stands on. */
export function ringSvg(facts: BadgeFacts): string {
  const colours = { ring: 'var(--gold-ring)', track: 'var(--track)', ink: 'currentColor', soft: 'currentColor' };
  const drawn = ring(facts, { at: { x: 50, y: 50, r: 42 }, colours, still: false });
  return `<svg viewBox="0 0 100 100" width="100" height="100" aria-hidden="true">${drawn}</svg>`;
}

/** Well-formed SVG of at most 2,048 bytes of UTF-8, whatever the business is called. */
export function badgeSvg(facts: BadgeFacts, { size, scheme, still }: BadgeStyle): string {
  const { width, height, corner, x, room, lines } = LAYOUTS[size];
  const colours = COLOURS[scheme];
  const { headline, lines: rest } = still ? stillText(facts) : badgeText(facts);
  const nameSize = lines[0]?.[1] ?? 13;
  const name = fitText(plain(facts.business), room, nameSize);
  const texts = [name, headline, ...rest].map((text, index) => {
    const [y, most] = lines[index] ?? [0, 13];
    const bold = index === 1;
    const wide = (bold ? boldWidth : textWidth)(text, 1);
    const set = Math.min(most, Math.floor((room / Math.max(wide, 1)) * 2) / 2);
    const style = bold ? `fill="${colours.ink}" font-weight="700"` : `fill="${colours.soft}"`;
    return text === '' ? '' : `<text x="${x}" y="${y}" font-size="${set}" ${style}>${escapeXml(text)}</text>`;
  });
  const title = escapeXml([name, headline, ...rest].filter(Boolean).join(', '));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ` +
    `font-family="system-ui,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif"><title>${title}</title>` +
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="${corner}" fill="${colours.paper}" stroke="${colours.line}"/>` +
    `${ring(facts, { at: LAYOUTS[size].ring, colours, still })}${texts.join('')}</svg>`
  );
}

type Ring = {
  readonly at: Layout['ring'];
  readonly colours: Readonly<Record<'ring' | 'track' | 'ink' | 'soft', string>>;
  readonly still: boolean;
};

function ring({ reply, language }: BadgeFacts, { at, colours, still }: Ring): string {
  const { x, y, r } = at;
  const { ring, track, ink, soft } = colours;
  const stroke = Math.round(r / 5);
  const around = 2 * Math.PI * r;
  const circle = (colour: string, more: string) =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${colour}" stroke-width="${stroke}"${more}/>`;
  if (reply.medianMs === null) return `${circle(track, '')}<circle cx="${x}" cy="${y}" r="${stroke}" fill="${ring}"/>`;
  const left = Math.max(0, 1 - toldMs(reply.medianMs) / HOUR_MS);
  const whole = still || reply.openNow;
  const dash = whole ? `${(left * around).toFixed(1)} ${around.toFixed(1)}` : `${stroke} ${stroke}`;
  const arc = circle(ring, ` stroke-dasharray="${dash}" transform="rotate(-90 ${x} ${y})"`);
  const { digits, unit } = figureOf(reply.medianMs, language);
  const middle = (dy: number, size: number, style: string, text: string) =>
    `<text x="${x}" y="${y + Math.round(dy * r)}" text-anchor="middle" font-size="${Math.round(size * r)}" ${style}>${escapeXml(text)}</text>`;
  return (
    circle(track, '') +
    (left > 0 || !whole ? arc : '') +
    middle(0.12, digits.length > 2 ? 0.56 : 0.72, `fill="${ink}" font-weight="700"`, digits) +
    middle(0.48, 0.32, `fill="${soft}"`, unit)
  );
}

/** One line of what XML allows: no control characters, no halves of characters. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeXml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

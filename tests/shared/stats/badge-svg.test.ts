import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/model/languages.ts';
import { instantOf } from '#shared/response/zone.ts';
import { badgeSvg, badgeText, type BadgeFacts } from '#shared/report/badge-svg.ts';
import type { ReplyTime } from '#shared/stats/reply-time.ts';

const ZONE = 'Europe/Prague';
const DAY = 20_779;
const at = (minute: number) => instantOf(ZONE, DAY, minute);
const NOW = at(20 * 60);
const MINUTE = 60_000;
const OPEN: ReplyTime = {
  samples: 31,
  counted: 40,
  fresh: 0,
  medianMs: 23 * MINUTE,
  openNow: true,
  openUntil: at(23 * 60),
  opensAt: null,
  nextAnswerBy: at(20 * 60 + 40),
};
const CLOSED: ReplyTime = { ...OPEN, openNow: false, openUntil: null, opensAt: at(35 * 60), nextAnswerBy: at(35 * 60 + 40) };
const HIDDEN: ReplyTime = { ...OPEN, samples: 4, medianMs: null, nextAnswerBy: null };
const facts = (over: Partial<BadgeFacts> = {}): BadgeFacts => ({
  business: 'U Zlaté hodiny',
  reply: OPEN,
  language: 'en',
  timeZone: ZONE,
  now: NOW,
  ...over,
});

const anyReply: fc.Arbitrary<ReplyTime> = fc.record({
  samples: fc.nat(1000),
  counted: fc.nat(2000),
  fresh: fc.nat(50),
  medianMs: fc.option(fc.integer({ min: 0, max: 40 * 86_400_000 }), { nil: null }),
  openNow: fc.boolean(),
  openUntil: fc.option(fc.integer({ min: NOW, max: NOW + 2 * 86_400_000 }), { nil: null }),
  opensAt: fc.option(fc.integer({ min: NOW, max: NOW + 400 * 86_400_000 }), { nil: null }),
  nextAnswerBy: fc.option(fc.integer({ min: NOW, max: NOW + 400 * 86_400_000 }), { nil: null }),
});
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", '\u0000', '\uD800', ']]>', '👩‍👩‍👧‍👦', 'i'), maxLength: 200 }),
);
const anyLook = fc.record({
  size: fc.constantFrom('badge', 'cover'),
  scheme: fc.constantFrom('light', 'dark'),
  still: fc.boolean(),
} as const);
const anyFacts = fc.record({
  business: anyName,
  reply: anyReply,
  language: fc.constantFrom(...LANGUAGES),
  timeZone: fc.constant(ZONE),
  now: fc.constant(NOW),
});

/** Complains of anything an XML parser would: tags that do not nest, bare signs, characters that are none. */
function problemOf(xml: string): string | null {
  const open: string[] = [];
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) || !xml.isWellFormed()) return 'a character XML forbids';
  const rest = xml.replaceAll(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g,
    (_, closes: string, tag: string, _attributes, self: string) => {
      if (closes === '/') return open.pop() === tag ? '' : '<';
      if (self === '') open.push(tag);
      return '';
    },
  );
  if (open.length > 0) return `left open: ${open.join(' ')}`;
  if (/[<>]/.test(rest)) return 'a sign that is no tag';
  return /&(?!(amp|lt|gt|quot|#39);)/.test(xml) ? 'a bare &' : null;
}

describe('whatever the business is called and whatever was measured', () => {
  it('the badge is well-formed and at most 2 kB', () => {
    fc.assert(
      fc.property(anyFacts, anyLook, (of, look) => {
        const svg = badgeSvg(of, look);
        expect(problemOf(svg)).toBeNull();
        expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(2048);
        expect(svg).not.toMatch(/<script|<image|<style|href|url\(|NaN|Infinity|undefined/);
      }),
      { numRuns: 300 },
    );
  });

  it('and a strict parser turns it into a picture of the promised size', async () => {
    const hostile = facts({ business: `</text><script>alert("1")</script>&amp; 'U Bobra' 🦫\u0000` });
    const badge = await sharp(Buffer.from(badgeSvg(hostile, { size: 'badge', scheme: 'light', still: false })))
      .png()
      .metadata();
    const cover = await sharp(Buffer.from(badgeSvg(hostile, { size: 'cover', scheme: 'dark', still: true })))
      .png()
      .metadata();
    expect([badge.width, badge.height, cover.width, cover.height]).toEqual([380, 112, 820, 312]);
  });
});

describe('it says', () => {
  it.each([
    ['en', OPEN, 'We usually answer in 23 min', ['open until 23:00', 'next answer by 20:40']],
    ['cs', OPEN, 'Obvykle odpovíme do 23 min', ['otevřeno do 23:00', 'další odpověď do 20:40']],
    ['pl', OPEN, 'Zwykle odpowiadamy w ciągu 23 min', ['otwarte do 23:00', 'następna odpowiedź najpóźniej 20:40']],
    ['en', CLOSED, 'We usually answer in 23 min', ['opens tomorrow 11:00', 'next answer by tomorrow 11:40']],
    ['cs', CLOSED, 'Obvykle odpovíme do 23 min', ['otevíráme: zítra 11:00', 'další odpověď do zítra 11:40']],
    ['pl', CLOSED, 'Zwykle odpowiadamy w ciągu 23 min', ['otwieramy: jutro 11:00', 'następna odpowiedź najpóźniej jutro 11:40']],
    ['en', { ...OPEN, openUntil: null }, 'We usually answer in 23 min', ['open now', 'next answer by 20:40']],
    ['en', { ...CLOSED, opensAt: null, nextAnswerBy: null }, 'We usually answer in 23 min', ['closed now']],
  ] as const)('in %s what was measured', (language, reply, headline, lines) => {
    const said = badgeText(facts({ language, reply }));
    expect(said.headline.replaceAll('\u00a0', ' ')).toBe(headline);
    expect(said.lines).toEqual(lines);
    const svg = badgeSvg(facts({ language, reply }), { size: 'badge', scheme: 'light', still: false });
    for (const line of [said.headline, ...said.lines, 'U Zlaté hodiny']) expect(svg).toContain(`>${line}<`);
  });

  it.each([
    ['en', ['measured over 30 days', 'as of 22 Nov 2026']],
    ['cs', ['změřeno za 30 dní', 'stav k 22. 11. 2026']],
    ['pl', ['zmierzone z 30 dni', 'stan na 22 lis 2026']],
  ] as const)(
    'in %s on a picture that stands still only what stays true: no hour, and nothing of being open',
    (language, lines) => {
      const stills = [OPEN, CLOSED].map((reply) =>
        badgeSvg(facts({ language, reply }), { size: 'cover', scheme: 'light', still: true }).replaceAll('\u00a0', ' '),
      );
      expect(new Set(stills).size).toBe(1);
      for (const line of lines) expect(stills[0]).toContain(`>${line}<`);
      expect(stills[0]).not.toMatch(/\d\d:\d\d/);
    },
  );

  it('no time at all while there are too few answers', () => {
    const svg = badgeSvg(facts({ reply: HIDDEN }), { size: 'cover', scheme: 'light', still: false });
    expect(svg).toContain('>Write to us<');
    expect(svg).not.toMatch(/\bmin\b|usually/);
  });

  it('never "0 min", and an hour of waiting leaves nothing of the ring', () => {
    expect(badgeText(facts({ reply: { ...OPEN, medianMs: 4_000 } })).headline).toBe('We usually answer in 1\u00a0min');
    expect(
      badgeSvg(facts({ reply: { ...OPEN, medianMs: 61 * MINUTE } }), { size: 'badge', scheme: 'light', still: false }),
    ).not.toContain('stroke-dasharray');
  });
});

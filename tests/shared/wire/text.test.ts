import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cleanLine, cutLine, graphemes, jsonBytes } from '#shared/wire/text.ts';

describe('cleaning a line', () => {
  it.each([
    ['a\u202egnp.exe', 'agnp.exe'],
    ['pay\u200bpal', 'paypal'],
    ['two\r\nlines\u2028here', 'two lines here'],
    ['  \u0007bell ', 'bell'],
    ['x\ud83dy', 'x\ufffdy'],
    ['a\u200d\u200db', 'ab'],
    ['\u200dstart', 'start'],
    ['Z' + '\u0335'.repeat(40), 'Z' + '\u0335'.repeat(4)],
  ])('%j becomes %j', (from, to) => expect(cleanLine(from)).toBe(to));

  it.each([
    'Phở bò Hà Nội',
    'شكرا جزيلا',
    'می‌خواهم',
    '👩‍👩‍👧‍👦 ok',
    '❤️‍🔥',
    'Žluťoučký kůň',
    'zażółć gęślą jaźń',
    'हिन्दी',
    '日本語',
    '🇨🇿',
  ])('leaves %s as it is', (text) => expect(cleanLine(text)).toBe(text.normalize('NFC')));
});

describe('cutting a line', () => {
  it('never exceeds its bytes or graphemes and never splits a family of emoji', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(120), fc.nat(40), (raw, limit, count) => {
        const text = cleanLine(raw);
        const cut = cutLine(text, { graphemes: count, bytes: limit });
        expect(jsonBytes(cut)).toBeLessThanOrEqual(limit);
        expect([...graphemes(cut)].length).toBeLessThanOrEqual(Math.max(count, 0));
        if (cut !== text && cut !== '') expect(cut.endsWith('…')).toBe(true);
      }),
    );
    expect(cutLine('ab 👩‍👩‍👧‍👦 cd', { graphemes: 5, bytes: 14 })).toBe('ab…');
    expect(cutLine('whole', { graphemes: 5, bytes: 5 })).toBe('whole');
  });

  it('counts bytes as JSON writes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = cleanLine(raw);
        expect(jsonBytes(text)).toBe(new TextEncoder().encode(JSON.stringify(text)).length - 2);
      }),
    );
  });

  it('still cuts whole characters where Intl.Segmenter is missing', () => {
    vi.stubGlobal('Intl', {});
    try {
      expect([...graphemes('a😀b')]).toEqual(['a', '😀', 'b']);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

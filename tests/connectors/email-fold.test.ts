import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '#server/connectors/email/fold.ts';

const WORDS = 'Děkuji, přijdu znovu.\nSoup was still cold.';
const answer = (text: string) => folded(text, { subject: 'Re: Cold soup', answers: true });
const fresh = (text: string) => folded(text, { subject: 'Cold soup', answers: false });
const QUOTE = '> Mrzí nás, že byla polévka studená.\n>\n> Bistro Example';
const BARE = 'Mrzí nás, že byla polévka studená.\n\nBistro Example';

describe('what an answer quotes is folded away', () => {
  test.each([
    ['Gmail, en', 'On Sat, Nov 21, 2026 at 8:40 PM Bistro Example <inbox@bistro.test> wrote:'],
    ['Gmail over two lines', 'On Sat, Nov 21, 2026 at 8:40 PM Bistro Example With A Long Name\n<inbox@bistro.test> wrote:'],
    ['Gmail, cs', 'so 21. 11. 2026 v 20:40 odesílatel Bistro Example <inbox@bistro.test> napsal:'],
    ['Gmail, pl', 'sob., 21 lis 2026 o 20:40 Bistro Example <inbox@bistro.test> napisał(a):'],
    ['Gmail, de', 'Am Sa., 21. Nov. 2026 um 20:40 Uhr schrieb Bistro Example <inbox@bistro.test>:'],
    ['Thunderbird, cs', 'Dne 21. 11. 2026 v 20:40 Bistro Example napsal(a):'],
    ['Thunderbird, pl', 'W dniu 21.11.2026 o 20:40, Bistro Example pisze:'],
    ['Thunderbird, de', 'Am 21.11.26 um 20:40 schrieb Bistro Example:'],
    ['the sample', 'Dne čt 15. 1. 2026 v 11:00 napsal Bistro Example <inbox@bistro.test>:'],
    ['Apple, en', '> On 21 Nov 2026, at 20:40, Bistro Example <inbox@bistro.test> wrote:'.slice(2)],
    ['Apple, cs', '21. 11. 2026 v 20:40, Bistro Example <inbox@bistro.test>:'],
    ['Apple, pl', 'Wiadomość napisana przez Bistro Example <inbox@bistro.test> w dniu 21 lis 2026, o godz. 20:40:'],
    ['Onet', 'Dnia 21 listopada 2026 20:40 Bistro Example <inbox@bistro.test> napisał(a):'],
    ['Slovak', 'Dňa 21. 11. 2026 o 20:40 Bistro Example napísal(a):'],
  ])('%s', (_, line) => {
    expect(answer(`${WORDS}\n\n${line}\n${QUOTE}`)).toBe(WORDS);
    expect(answer(`${WORDS}\n\n${line}\n\n${QUOTE}\n`)).toBe(WORDS);
    expect(answer(`${line}\n${QUOTE}\n\n${WORDS}`)).toBe(WORDS);
  });

  test.each([
    [
      'Outlook, en',
      '________________________________\nFrom: Bistro <inbox@bistro.test>\nSent: Saturday, November 21, 2026 8:40 PM\nTo: Jana\nSubject: Re: Cold soup',
    ],
    [
      'Outlook, cs',
      '-----Původní zpráva-----\nOd: Bistro <inbox@bistro.test>\nOdesláno: sobota 21. listopadu 2026 20:40\nKomu: Jana\nPředmět: Re: Polévka',
    ],
    ['Outlook in bold', '*Od:* Bistro <inbox@bistro.test>\n*Odesláno:* sobota 21. listopadu 2026 20:40\n*Komu:* Jana'],
    ['Outlook, pl', 'Od: Bistro <inbox@bistro.test>\nWysłano: sobota, 21 listopada 2026 20:40\nDo: Jana\nTemat: Re: Zupa'],
    ['Outlook, de', 'Von: Bistro <inbox@bistro.test>\nGesendet: Samstag, 21. November 2026 20:40\nAn: Jana\nBetreff: AW: Suppe'],
    ['a line of dashes', '-----Original Message-----\nFrom: Bistro\nTo: Jana'],
    [
      'Seznam',
      '---------- Původní e-mail ----------\nOd: Bistro <inbox@bistro.test>\nKomu: Jana\nDatum: 21. 11. 2026 20:40:00\nPředmět: Re: Polévka',
    ],
    ['a program that quotes without a mark', 'On Saturday, 21 November 2026 at 20:40, Bistro <inbox@bistro.test> wrote:'],
  ])('%s', (_, head) => {
    expect(answer(`${WORDS}\n\n${head}\n\n${BARE}`)).toBe(WORDS);
    expect(answer(`${WORDS}\r\n\r\n${head.replaceAll('\n', '\r\n')}\r\n\r\n${BARE}`)).toBe(WORDS);
  });
});

describe('a guest’s own words are kept', () => {
  test.each([
    [
      'answers among the questions',
      `On Sat, Nov 21, 2026 at 8:40 PM Bistro <a@b.test> wrote:\n> Was it cold?\n\nYes, very.\n\n> Was it salty?\n\nNo.`,
    ],
    ['words above and below', `Hello.\n\nOn Sat, Nov 21, 2026 at 8:40 PM Bistro <a@b.test> wrote:\n> Was it cold?\n\nYes, very.`],
    [
      'a hint at answers among a quotation without marks',
      `See my answers below in red.\n\nFrom: Bistro\nSent: Saturday\nTo: Jana\n\nWas it cold?\nYES IT WAS`,
    ],
    ['a sentence that only looks like one', 'On Saturday your waiter wrote:\nwe are out of soup'],
    ['a sentence with a number', 'Dne 21. 11. mi kuchař napsal na účtenku tohle:\nnechte si chutnat'],
    ['nothing but a quotation', `On Sat, Nov 21, 2026 at 8:40 PM Bistro <a@b.test> wrote:\n${QUOTE}`],
    ['nothing but a mobile signature', 'Sent from my iPhone'],
    ['lines with marks and nothing that says whose', '> 40 minutes for a soup\n> nobody came'],
    ['a line that people draw', 'The soup\n--\nwas cold'],
    ['a long text below two dashes', `Hello\n-- \n${'It was cold and nobody came. '.repeat(40).trim()}`],
    ['a sentence about where it was sent from', 'The soup was\nsent from the kitchen cold.'],
  ])('%s', (_, text) => {
    expect(answer(text)).toBe(text);
  });

  test('also in a mail that answers none: what is pasted there is what it is about', () => {
    const pasted = `Look what your colleague sent me:\n\nFrom: Bistro <inbox@bistro.test>\nSent: Saturday\nSubject: no\n\nYou will get nothing.`;
    expect(fresh(pasted)).toBe(pasted);
    const handedOn = `FYI\n\n-----Original Message-----\nFrom: Guest\n\nThe soup was cold.`;
    expect(folded(handedOn, { subject: 'Fwd: Cold soup', answers: true })).toBe(handedOn);
  });

  test('whatever the text, something of it is left, and every line of it was there', () => {
    const line = fc.constantFrom(
      'Cold soup.',
      '> quoted',
      '',
      '-- ',
      '--',
      'Sent from my iPhone',
      'On 1 Jan 2026 at 10:00 A <a@b.test> wrote:',
      'From: A',
      'Sent: B',
      '-----Original Message-----',
      'Od: x',
      'x:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string({ maxLength: 60 }))), fc.boolean(), (lines, answers) => {
        const text = lines.join('\n');
        const kept = folded(text, { subject: answers ? 'Re: x' : 'x', answers });
        expect(kept === '').toBe(text.trim() === '');
        const there = new Set(text.split(/\r\n|[\r\n]/).map((one) => one.trim()));
        for (const one of kept.split('\n')) expect(there.has(one.trim()), one).toBe(true);
      }),
    );
  });
});

describe('signatures are folded away', () => {
  test.each([
    'Sent from my iPhone',
    'Odesláno z iPhonu',
    'Odesláno z mobilní aplikace Email.cz',
    'Wysłane z telefonu Samsung',
    'Wysłane z iPhone’a',
    'Von meinem iPhone gesendet',
    'Gesendet mit der GMX Mail App',
    'Získat Outlook pro Android<https://aka.ms/AAb9ysg>',
    'Get Outlook for iOS',
    'Pobierz aplikację Outlook dla systemu Android',
  ])('%s', (line) => {
    expect(fresh(`The soup was cold.\n\n${line}\n`)).toBe('The soup was cold.');
  });

  test('below two dashes and a blank; below two dashes alone where somebody can be reached', () => {
    expect(fresh('Cold.\n\n-- \nJana Nováková\n+420 600 000 000')).toBe('Cold.');
    expect(fresh('Cold.\n\n--\nJana Nováková\n+420 600 000 000')).toBe('Cold.');
    expect(fresh('Cold.\n\nJana')).toBe('Cold.\n\nJana');
  });
});

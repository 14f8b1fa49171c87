import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bars } from '#client/ui/charts/Bars.tsx';
import { CanvasContext } from '#client/ui/charts/frame/canvas.ts';
import { FairBars } from '#client/ui/charts/FairBars.tsx';
import { HeatMap } from '#client/ui/charts/HeatMap.tsx';
import { boldWidth, textWidth } from '#shared/report/text-width.ts';
import { PeopleLoad } from '#client/ui/charts/PeopleLoad.tsx';
import type { StripDay } from '#client/ui/charts/points.ts';
import { Strips } from '#client/ui/charts/Strips.tsx';
import { Trend } from '#client/ui/charts/Trend.tsx';
import { askRoomWords } from '#client/words/room-words.ts';
import { WordsContext } from '#client/words/words.tsx';
import { createFormat } from '#shared/messages/format.ts';
import { loadMessages } from '#shared/messages/index.ts';
import { LANGUAGES } from '#shared/model/languages.ts';

await Promise.all(LANGUAGES.map(askRoomWords));
const languages = await Promise.all(LANGUAGES.map(async (language) => ({ language, words: await loadMessages(language) })));
/** What is left for a picture on the narrowest phone: 360 less margins, padding and hairlines. */
const NARROW = 360 - 2 * 16 - 2 * 16 - 2;

function draw(chart: ReactNode, width = NARROW, of = languages[0]!): string {
  const { language, words } = of;
  const format = createFormat(language, words.common.units, 'Europe/Prague');
  return renderToStaticMarkup(
    <WordsContext value={{ words, format, language, setLanguage: () => Promise.resolve() }}>
      <CanvasContext value={{ width, text: 12, patterns: '' }}>{chart}</CanvasContext>
    </WordsContext>,
  );
}

type Box = {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Where every text of the pictures stands, by the widths the charts themselves reckon with. */
function texts(markup: string): Box[] {
  return [...markup.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', words = '']) => {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const text = words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    const width = (/strong|onGreen|digits/.test(of('class')) ? boldWidth : textWidth)(text, 12);
    const x = Number(of('x'));
    const left = of('text-anchor') === 'end' ? x - width : of('text-anchor') === 'middle' ? x - width / 2 : x;
    // Digits and small letters: what is really inked of a line of 12 pixels.
    const middle = of('dominant-baseline') === 'central' ? Number(of('y')) : Number(of('y')) - 4;
    return { words: text, left, right: left + width, top: middle - 5, bottom: middle + 5 };
  });
}

function collisions(markup: string, width = NARROW): string[] {
  const boxes = texts(markup).filter(({ words }) => words !== '');
  const found = boxes
    .filter(({ left, right }) => left < -2 || right > width + 2)
    .map(({ words }) => `${words} leaves the picture`);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.right <= other.left + 0.5 ||
        other.right <= one.left + 0.5 ||
        one.bottom <= other.top + 0.5 ||
        other.bottom <= one.top + 0.5;
      if (!apart) found.push(`${one.words} on ${other.words}`);
    }
  });
  return found;
}

const heads = ['When', 'How much'] as const;
const anyCount = fc.integer({ min: 0, max: 20_000 });
const anyMinutes = fc.option(fc.double({ min: 0, max: 3000, noNaN: true }), { nil: null });
const anyName = fc.constantFrom('Jo', 'Ana Nováková', 'Maximiliana Wiśniewska-Kowalczykowska z Górnej Wsi');

const bars = fc.array(fc.tuple(anyCount, anyCount), { minLength: 1, maxLength: 12 }).map((values) => (
  <Bars
    key="chart"
    title="t"
    sample="s"
    heads={heads}
    legend={{ met: 'in time', late: 'late' }}
    bars={values.map(([met, late], i) => ({
      key: `${i}`,
      label: `${i * 15}–${i * 15 + 15} min`,
      name: `${i}`,
      parts: { met, late },
    }))}
  />
));
const trend = fc.array(fc.tuple(anyMinutes, anyMinutes), { minLength: 1, maxLength: 53 }).map((values) => (
  <Trend
    key="chart"
    title="t"
    sample="s"
    heads={heads}
    series={['Weekends', 'Weekdays']}
    unit="minutes"
    points={values.map((pair, i) => ({
      key: `${i}`,
      label: `${(i % 28) + 1} Sept`,
      name: `${i}`,
      values: pair,
      sample: i,
      within: 0.5,
    }))}
    lines={[60, 157, 23, 8].map((value) => ({ key: `${value}`, value, label: `of ${value}` }))}
  />
));
const looks = {
  steps: [0.4, 0.6, 0.8, 0.95],
  stepNames: ['a', 'b', 'c', 'd', 'e'],
  dotNames: { met: 'm', plain: 'p', late: 'l' },
} as const;
const heat = fc
  .array(fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: null }), { minLength: 168, maxLength: 168 })
  .map((values) => (
    <HeatMap
      key="chart"
      title="t"
      sample="s"
      {...looks}
      cells={values.map((value, i) => {
        const [met = 0, late = 0] = value ?? [];
        return {
          weekday: Math.floor(i / 24) + 1,
          hour: i % 24,
          value: met + late === 0 ? null : met / (met + late),
          sample: met + late,
          few: met + late > 0 && met + late < 10 ? { met, late } : null,
          open: i % 24 > 10,
          name: `${i}`,
        };
      })}
    />
  ));
const strips = fc
  .array(fc.tuple(fc.integer({ min: 6, max: 20 }), fc.integer({ min: 1, max: 8 }), anyName), { minLength: 1, maxLength: 6 })
  .map((days) => {
    const drawn = days.map(([from, hours, who], i): StripDay => ({
      key: `${i}`,
      label: `Sat ${i}`,
      spans: [
        { key: `${i}a`, name: 'n', from: from * 60, to: (from + hours) * 60, state: 'covered', who },
        { key: `${i}b`, name: 'n', from: (from + hours) * 60, to: (from + hours) * 60 + 30, state: 'doubtful', who },
      ],
      marks: [{ key: `${i}m`, name: 'n', at: from * 60 + 10, state: 'late' }],
    }));
    const note = 'ninety-two percent of the open hours covered';
    return (
      <Strips
        key="chart"
        title="t"
        sample="s"
        heads={heads}
        weekends={[{ key: 'w', label: '20–22 November', note, figure: '92 %', days: drawn }]}
      />
    );
  });
const fair = fc
  .array(fc.tuple(anyName, anyCount), { minLength: 1, maxLength: 8 })
  .map((rows) => (
    <FairBars
      key="chart"
      title="t"
      sample="s"
      heads={heads}
      unit="hours"
      even={3}
      rows={rows.map(([label, value], i) => ({ key: `${i}`, name: label, label, value }))}
    />
  ));
const load = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 24 })
  .map((hours) => (
    <PeopleLoad
      key="chart"
      title="t"
      sample="s"
      heads={['a', 'b', 'c', 'd']}
      hours={hours.map(([onDuty, need], i) => ({ key: `${i}`, label: `${i}`, name: `${i}`, onDuty, need, needBusy: need + 1 }))}
    />
  ));

describe('on a phone of 360 pixels and on a desk no label lies on another or leaves the picture', () => {
  it.each([
    ['bars', bars],
    ['a trend', trend],
    ['a heat map', heat],
    ['weekends', strips],
    ['shares', fair],
    ['people and load', load],
  ])('%s', (_, charts) => {
    fc.assert(
      fc.property(charts, fc.constantFrom(...languages), fc.constantFrom(NARROW, 654), (chart, language, width) => {
        expect(collisions(draw(chart, width, language), width)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('every picture', () => {
  const three = (
    <Bars
      title="First answers"
      sample="3 first answers"
      heads={['Time taken', 'Answers']}
      bars={[
        { key: 'a', label: '0–15', name: '0–15 min: 1 answer', parts: { met: 1 } },
        { key: 'b', label: '15–30', name: '15–30 min: 3 answers', parts: { met: 1, late: 2 } },
      ]}
      legend={{ met: 'in time', late: 'late' }}
      onOpen={() => undefined}
    />
  );

  it('has its name, its sample size and a table behind it that says the same', () => {
    const markup = draw(three);
    expect(markup).toContain('First answers');
    expect(markup).toContain('3 first answers');
    expect(markup).toContain('<th scope="row">15–30</th><td>3</td><td>1</td><td>2</td>');
  });

  it('of a few draws each of them and gives the hour no colour; of many it has the colour of their share', () => {
    const cell = (hour: number, met: number, late: number) => ({
      weekday: 6,
      hour,
      value: met / (met + late),
      sample: met + late,
      few: met + late < 10 ? { met, late } : null,
      open: true,
      name: `${hour}`,
    });
    const markup = draw(<HeatMap title="t" sample="s" {...looks} cells={[cell(18, 1, 0), cell(19, 0, 1), cell(20, 12, 4)]} />);
    // Each once in the picture and once in the legend.
    for (const look of ['dotMet', 'dotLate', 'share2']) expect(markup.split(look)).toHaveLength(3);
    // The worst of it is one late guest: no hour is red.
    expect(markup).not.toMatch(/share0/);
    expect(markup).toContain('>75<');
  });

  it('is one stop for Tab, and each point says all in its name', () => {
    const markup = draw(three);
    expect(markup.match(/tabindex="0"[^>]*aria-label="[^"]*"/g)).toEqual(['tabindex="0" aria-label="0–15 min: 1 answer"']);
    expect(markup.match(/role="button"/g)).toHaveLength(2);
  });

  it('of nothing is a dash with its sample size, never a zero', () => {
    const markup = draw(<Trend title="t" sample="0 first answers" heads={heads} series={['a']} unit="minutes" points={[]} />);
    expect(markup).toContain('–');
    expect(markup).toContain('0 first answers');
    expect(markup).not.toContain('<svg');
  });

  it('of the hours of a week keeps an evening that ends after midnight in one piece', () => {
    // Friday and Sunday, 22:00 to 02:00.
    const night = (weekday: number) =>
      [22, 23, 24, 25].map((hour) => ({
        weekday: ((weekday - 1 + Math.floor(hour / 24)) % 7) + 1,
        hour: hour % 24,
        value: 1,
        sample: 1,
        open: true,
        name: `${weekday} ${hour}`,
      }));
    const markup = draw(<HeatMap title="t" sample="s" {...looks} firstHour={2} cells={[...night(5), ...night(7)]} />);
    expect([...markup.matchAll(/<th scope="row">(\d\d)<\/th>/g)].map(([, hour]) => hour)).toEqual(['22', '23', '00', '01']);
    const names = [...markup.matchAll(/aria-label="(\d \d\d)"/g)].map(([, name]) => name);
    expect(names).toEqual(['5 22', '7 22', '5 23', '7 23', '5 24', '7 24', '5 25', '7 25']);
    // One outline round each evening: nothing is drawn between midnight and the hour before it.
    expect(markup.match(/<td>/g)).toHaveLength(4 * 7);
  });

  it('a week without answers breaks the line instead of falling to nothing', () => {
    const points = [20, null, 30].map((value, i) => ({ key: `${i}`, label: `${i}`, name: `${i}`, values: [value], sample: 1 }));
    const markup = draw(<Trend title="t" sample="s" heads={heads} series={['a']} unit="minutes" points={points} />);
    expect(markup).toMatch(/d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+"/);
  });
});

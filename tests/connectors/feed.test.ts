import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feed } from '#server/connectors/feed/index.ts';
import { samplesOf } from './mutations.ts';

const NOW = Date.parse('2026-02-01T12:00:00Z');
const read = (raw: string | Uint8Array, account?: { readonly id: string }) =>
  feed.translate(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw, {
    now: NOW,
    ...(account === undefined ? {} : { account }),
  });
const rss = (inside: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Forum</title><link>https://forum.example.test/</link>${head}${inside}</channel></rss>`;
const atom = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Blog</title><link href="https://blog.example.test/"/>${inside}</feed>`;
const one = (raw: string, account?: { readonly id: string }) => {
  const { items, rejects } = read(raw, account);
  expect(rejects).toEqual([]);
  expect(items).toHaveLength(1);
  return items[0]!;
};

describe('the words of an entry', () => {
  test.each([
    [
      'HTML in HTML',
      '<title>Tom &amp;amp; Jerry</title><description>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two &amp;lt; three&lt;/p&gt;</description>',
      'Tom & Jerry\n\nOne\n\ntwo < three',
    ],
    [
      'CDATA',
      '<title><![CDATA[Cold <b>soup</b>]]></title><description><![CDATA[<ul><li>one</li><li>two</li></ul>]]></description>',
      'Cold soup\n\n- one\n- two',
    ],
    [
      'plain text with signs',
      '<title>2 &lt; 3 stars</title><description>R&amp;D table, 5 &gt; 4\nsecond line</description>',
      '2 < 3 stars\n\nR&D table, 5 > 4\nsecond line',
    ],
    [
      'the full text before the excerpt',
      '<title>Soup</title><description>The beginning...</description><content:encoded><![CDATA[<p>The beginning and the end.</p>]]></content:encoded>',
      'Soup\n\nThe beginning and the end.',
    ],
    [
      'a headline made of the words',
      '<title>The soup was cold and the…</title><description>The soup was cold and the waiter rude.</description>',
      'The soup was cold and the waiter rude.',
    ],
    ['no headline', '<description>Only words</description>', 'Only words'],
    ['no words', '<title>Only a headline</title>', 'Only a headline'],
    [
      'scripts and styles',
      '<description>&lt;style&gt;p{}&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;Cold&lt;img src=x alt=y&gt; soup</description>',
      'Cold soup',
    ],
  ])('as %s are plain text', (_, inside, text) => {
    expect(one(rss(`<item>${inside}<guid>1</guid></item>`)).text).toBe(text);
  });

  test('of XHTML and plain Atom are read as what they say they are', () => {
    expect(
      one(
        atom(
          '<entry><id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Hi <b>there</b></div></title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>one &amp; <b>two</b></p></div></content></entry>',
        ),
      ).text,
    ).toBe('Hi there\n\none & two');
    expect(one(atom('<entry><id>1</id><title type="text">a &lt;b&gt; c</title></entry>')).text).toBe('a <b> c');
  });

  test('are freed of what Reddit writes around them', () => {
    const frame =
      '&lt;!-- SC_OFF --&gt;&lt;div class="md"&gt;&lt;p&gt;Cold soup.&lt;/p&gt;&lt;/div&gt;&lt;!-- SC_ON --&gt; &amp;#32; submitted by &amp;#32; &lt;a href="https://www.reddit.com/user/x"&gt; /u/x &lt;/a&gt; &lt;span&gt;[link]&lt;/span&gt;';
    expect(one(atom(`<entry><id>t3_1</id><title>Bistro</title><content type="html">${frame}</content></entry>`)).text).toBe(
      'Bistro\n\nCold soup.',
    );
    const bare =
      '&amp;#32; submitted by &amp;#32; &lt;a href="https://www.reddit.com/user/x"&gt; /u/x &lt;/a&gt; &lt;br/&gt; &lt;span&gt;[comments]&lt;/span&gt;';
    expect(one(atom(`<entry><id>t3_1</id><title>Bistro</title><content type="html">${bare}</content></entry>`)).text).toBe(
      'Bistro',
    );
  });

  test('in the letters of old forums are read', () => {
    const czech = Buffer.from(
      '<?xml version="1.0" encoding="windows-1250"?><rss version="2.0"><channel><title>F</title><item><title>X</title><guid>1</guid></item></channel></rss>'.replace(
        'X',
        'Rez',
      ),
      'latin1',
    );
    const bytes = new Uint8Array(czech);
    bytes.set([0xd8], czech.indexOf('Rez'));
    expect(read(bytes).items[0]?.text).toBe('Řez');
    const wide = Buffer.from(`\uFEFF${rss('<item><title>Žluťoučký</title><guid>1</guid></item>')}`, 'utf16le');
    expect(read(new Uint8Array(wide)).items[0]?.text).toBe('Žluťoučký');
    const broken = new Uint8Array([
      ...Buffer.from('<rss version="2.0"><channel><item><title>So'),
      0xff,
      ...Buffer.from('up</title></item></channel></rss>'),
    ]);
    expect(read(broken).items[0]?.text).toBe('So\uFFFDup');
  });

  test('of a feed that was cut on its way are read as far as they came', () => {
    const whole = rss('<item><title>First one</title><guid>1</guid></item><item><title>Second one</title><guid>2</guid></item>');
    expect(read(whole.slice(0, whole.indexOf('Second') + 3)).items.map(({ text }) => text)).toEqual(['First one']);
    const other = atom('<entry><id>1</id><title>First one</title></entry><entry><id>2</id><title>Second one</title></entry>');
    expect(read(other.slice(0, other.indexOf('Second') + 3)).items.map(({ text }) => text)).toEqual(['First one']);
  });
});

describe('an entry', () => {
  test('is known by its guid, else by its address without what only tracks readers, else by what it is', () => {
    const id = (inside: string) => one(rss(`<item><title>Soup</title>${inside}</item>`)).externalId;
    expect(id('<guid isPermaLink="false">p-1</guid><link>https://forum.example.test/t/1</link>')).toBe(
      'https://forum.example.test/:p-1',
    );
    expect(id('<link>https://forum.example.test/t/1?utm_source=rss&amp;page=2&amp;fbclid=x#post-3</link>')).toBe(
      'https://forum.example.test/:https://forum.example.test/t/1?page=2#post-3',
    );
    expect(id('<pubDate>Thu, 15 Jan 2026 11:05:00 +0100</pubDate>')).toMatch(/^https:\/\/forum\.example\.test\/:made:/);
    expect(id('<description>a</description>')).toBe(id('<description>b</description>'));
    expect(id(`<guid>${'g'.repeat(3_000)}</guid>`).length).toBeLessThan(100);
  });

  test('keeps its id when the feed moved, and is there once however often it stands in it', () => {
    const body = rss(
      '<item><title>Old</title><guid>1</guid></item><item><title>New</title><guid>1</guid></item>',
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://new.example.test/f"/>',
    );
    expect(one(body, { id: 'https://old.example.test/f' }).externalId).toBe('https://old.example.test/f:1');
    expect(one(body).externalId).toBe('https://new.example.test/f:1');
    const edited = atom(
      '<entry><id>1</id><title>Edited</title><updated>2026-01-16T00:00:00Z</updated></entry><entry><id>1</id><title>As it was</title><updated>2026-01-15T00:00:00Z</updated></entry>',
    );
    expect(one(edited)).toMatchObject({ text: 'Edited', versionAt: Date.parse('2026-01-16T00:00:00Z') });
  });

  test.each([
    [
      'https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://a.example.test/x%3Fid%3D7&amp;ct=ga',
      'https://a.example.test/x?id=7',
    ],
    ['https://www.google.cz/url?q=https://a.example.test/&amp;sa=U', 'https://a.example.test/'],
    [
      'http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fa.example.test%2fb&amp;c=1',
      'https://a.example.test/b',
    ],
    ['https://www.google.com/url?url=javascript:alert(1)', 'https://www.google.com/url?url=javascript:alert(1)'],
    ['/t/9', 'https://forum.example.test/t/9'],
    ['https://user:secret@a.example.test/', null],
    ['javascript:alert(1)', null],
  ])('at %s is found at %s', (link, url) => {
    const item = one(rss(`<item><title>Soup</title><guid isPermaLink="false">1</guid><link>${link}</link></item>`));
    expect([item.url, item.notes ?? []]).toEqual([url, url === null ? ['url_unreadable'] : []]);
  });

  test.each([
    ['Thu, 15 Jan 2026 11:05:00 +0100', '2026-01-15T10:05:00Z', []],
    ['15 Jan 26 10:05 GMT', '2026-01-15T10:05:00Z', []],
    ['Thu, 15 Jan 2026 10:05:00', '2026-01-15T10:05:00Z', []],
    ['2026-01-15T11:05:00+01:00', '2026-01-15T10:05:00Z', []],
    ['čtvrtek', '2026-02-01T12:00:00Z', ['published_unreadable']],
    ['Thu, 15 Jan 2099 10:05:00 GMT', '2026-02-01T12:00:00Z', []],
  ])('of "%s" was written at %s', (date, at, notes) => {
    const item = one(rss(`<item><title>Soup</title><guid>1</guid><pubDate>${date}</pubDate></item>`));
    expect([new Date(item.spokeAt).toISOString().replace('.000Z', 'Z'), item.notes ?? []]).toEqual([at, notes]);
  });

  test('names its author as a person, not as an address', () => {
    const author = (inside: string) => one(rss(`<item><title>Soup</title><guid>1</guid>${inside}</item>`)).author;
    expect(author('<author>jan@example.test (Jan Example)</author>')).toBe('Jan Example');
    expect(author('<author>jan@example.test</author>')).toBe('jan');
    expect(author('')).toBe('');
  });
});

describe('refused', () => {
  test.each([
    [
      'hostile_xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa">]><rss version="2.0"><channel><item><title>&a;</title></item></channel></rss>',
    ],
    ['hostile_xml', '<!DOCTYPE r [\n<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><rss version="2.0"><channel/></rss>'],
    ['html_page', '<!DOCTYPE html><html><body><rss></rss></body></html>'],
    ['html_page', '<!-- saved --><html><head></head></html>'],
    ['not_a_feed', '<opml version="2.0"><body/></opml>'],
    ['not_a_feed', '{"version":"https://jsonfeed.org/version/1.1"}'],
    ['not_a_feed', ''],
    ['not_a_feed', '<rss version="2.0"><channel><item><title>no end'],
    ['not_a_feed', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}</channel></rss>`],
  ])('as %s: %s', (reason, text) => {
    expect(read(text)).toMatchObject({ items: [], rejects: [{ reason }] });
  });

  test('an old RSS 0.91 with the document type of its time is none of these', () => {
    expect(
      one(
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>x</title><item><title>Cold soup</title></item></channel></rss>',
      ).text,
    ).toBe('Cold soup');
  });
});

test('whatever a feed leaves out or makes strange, the words of its entries are kept', () => {
  const files = [...samplesOf('feed')].filter(([name]) => name.endsWith('.xml') && !name.startsWith('hostile'));
  const spoil = fc.constantFrom('', '<x/>', 'ünknown', '2026-99-99', '&lt;b&gt;', 'javascript:alert(1)');
  const spoiled = fc.constantFrom(...files).chain(([name, raw]) => {
    const text = new TextDecoder().decode(raw);
    const places = [
      ...text.matchAll(
        /<(guid|pubDate|dc:creator|category|ttl|language|id|link|updated|published|name|uri|dc:date|dc:language)\b[^<>]*>[^<>]*<\/\1>/g,
      ),
    ];
    return fc.tuple(fc.constant({ name, text }), fc.constantFrom(...places), fc.option(spoil)).map(([file, place, value]) => {
      const inner = value === null ? '' : place[0].replace(/>[^<>]*</, `>${value}<`);
      return {
        name,
        before: file.text,
        after: file.text.slice(0, place.index) + inner + file.text.slice(place.index + place[0].length),
      };
    });
  });
  fc.assert(
    fc.property(spoiled, ({ before, after }) => {
      const texts = read(after).items.map(({ text }) => text);
      for (const { text } of read(before).items) expect(texts).toContain(text);
    }),
    { numRuns: 400 },
  );
});

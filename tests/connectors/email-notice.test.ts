import { describe, expect, test } from 'vitest';
import { proofOf } from '#server/connectors/email/authentication.ts';
import { read, readAs } from './email-kit.ts';
import { samplesOf } from './mutations.ts';

const samples = samplesOf('email');
const sample = async (name: string) => (await readAs(samples.get(name) ?? new Uint8Array())).items;
const passed = (domain: string) =>
  `Authentication-Results: mx.bistro.test; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`;

type Told = {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly domain?: string;
  readonly head?: readonly string[];
};
const told = async ({ from, subject, body, domain = from.split('@')[1] ?? '', head = [passed(domain)] }: Told) =>
  (await read({ from, subject, body, head })).items;

const GOOGLE = 'businessprofile-noreply@google.com';
const google = (body: string, subject = 'Jana left a review for Bistro Example') => told({ from: GOOGLE, subject, body });

describe('a platform’s notice is a review of that platform', () => {
  test.each([
    [
      'google',
      {
        author: 'Reviewer 1',
        rating: 2,
        text: 'The soup was cold and the waiter never came back.',
        url: 'https://business.google.com/reviews/reply/example1',
      },
    ],
    [
      'yelp',
      {
        author: 'Reviewer 1',
        rating: 2,
        text: 'The soup was cold and the waiter never came back.',
        url: 'https://biz.yelp.com/biz_review/exampleReviewId0000001',
      },
    ],
    [
      'tripadvisor',
      {
        author: 'Reviewer 1',
        rating: 2,
        title: 'Cold soup',
        text: 'Cold soup\n\nThe soup was cold and the waiter never came back.',
      },
    ],
    ['trustpilot', { author: 'Reviewer 1', rating: 2, url: 'https://www.trustpilot.com/reviews/65a4f0000000000000000001' }],
    [
      'booking',
      {
        author: 'Reviewer 1',
        rating: null,
        notes: ['rating_unreadable'],
        text: 'Polévka byla studená a na účet jsme čekali půl hodiny.',
      },
    ],
    [
      'facebook',
      { author: 'Reviewer 1', rating: 1, ratingDerived: true, text: 'Zupa była zimna, a na kelnera czekaliśmy pół godziny.' },
    ],
  ])('%s', async (channel, want) => {
    const items = await sample(`notification-${channel}.eml`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ channel, kind: 'review', visibility: 'public', replyMode: 'link', contact: '', ...want });
    expect(items[0]).not.toHaveProperty('target');
  });

  test('a digest brings one item for each name', async () => {
    const items = await sample('notification-google-digest.eml');
    expect(items.map(({ author, externalId, text }) => [author, externalId, text])).toEqual([
      ['Reviewer 1', '<notification-google-digest@example.test>#1', 'You got 2 new reviews'],
      ['Reviewer 2', '<notification-google-digest@example.test>#2', 'You got 2 new reviews'],
    ]);
  });

  test('a digest with words brings each with its own; one that cannot be told apart brings all words in one', async () => {
    const subject = 'Bistro Example, you got 2 new reviews';
    const link = 'Read reviews\n<https://business.google.com/n/x/reviews>';
    const two = await google(`You got 2 new reviews\n\nJana\n2 stars\nCold soup.\n\nPetr\n5 stars\nLovely.\n\n${link}`, subject);
    expect(two.map(({ author, rating, text }) => [author, rating, text])).toEqual([
      ['Jana', 2, 'Cold soup.'],
      ['Petr', 5, 'Lovely.'],
    ]);
    const mixed = await google(
      `You got 2 new reviews\n\nJana\n\nThe soup was cold, and so was the tea.\n\nLovely place, lovely people.\n\n${link}`,
      subject,
    );
    expect(mixed).toHaveLength(1);
    expect(mixed[0]?.text).toContain('The soup was cold');
    expect(mixed[0]?.text).toContain('Lovely place');
  });

  test('stars without words are a review; words without a name are kept', async () => {
    const [stars] = await google(
      'You got a new 1-star review\n\nRead review\n<https://business.google.com/n/x/reviews>\n\nJana Nováková\n\nReply to review\n<https://business.google.com/r/1>',
    );
    expect(stars).toMatchObject({ author: 'Jana Nováková', rating: 1, text: '' });
    const [words] = await google(
      'You got a new 1-star review\n\nThe soup was cold. Never again.\n\nReply to review\n<https://business.google.com/r/1>',
    );
    expect(words).toMatchObject({ author: 'Jana', text: 'The soup was cold. Never again.' });
  });

  test('several paragraphs, and what the platform writes below', async () => {
    const [item] = await google(
      'You got a new 2-star review\n\nRead review\n<https://business.google.com/n/x>\n\nJana\n\nCold soup.\n\nThanks, but never again.\nUnsubscribed from your newsletter too.\n\nReply to review\n<https://business.google.com/r/1>\n\nGet more reviews with a QR code\n© Google LLC',
    );
    expect(item?.text).toBe('Cold soup.\n\nThanks, but never again.');
  });

  test.each([
    [
      'en',
      'New review of Grand 4-star Hotel from Jana',
      'Jana wrote a review of Grand 4-star Hotel.\nRating: 2 stars\nCold soup.',
      2,
    ],
    ['a day is no rating', 'New review from Jana', 'Jana wrote a review of Bistro.\nWe came on 3/10 and waited.', null],
    [
      'stars of a hotel are none of the guest’s',
      'New review from Jana',
      'Jana wrote a review of Bistro.\nI expected a 4-star hotel.',
      null,
    ],
    ['out of ten', 'New review from Jana', 'Jana gave you a review.\nRating: 3/10\nCold soup.', 2],
    ['signs', 'New review from Jana', 'Jana wrote a review.\n★★☆☆☆\nCold soup.', 2],
    ['cs', 'Nová recenze', 'Jana napsala recenzi na Bistro.\nHodnocení: 2 z 5 hvězdiček\nStudená.', 2],
    ['pl', 'Nowa opinia', 'Jan napisał opinię o Bistro.\nOcena: 2/5\nZimna.', 2],
    ['more than there is', 'New review from Jana', 'Jana wrote a review.\nRating: 9/5\nCold.', null],
  ])('stars are read where the platform says them: %s', async (_, subject, body, rating) => {
    const [item] = await told({ from: 'no-reply@yelp.com', subject, body: `${body}\nRespond: https://biz.yelp.com/1` });
    expect(item).toMatchObject({ channel: 'yelp', rating });
  });

  test.each([
    ['Jana doesn’t recommend Bistro Example', 1],
    ['Jana recommends Bistro Example', 5],
    ['Jana nedoporučuje Bistro Example', 1],
    ['Jana doporučuje Bistro Example', 5],
    ['Jan poleca Bistro Example', 5],
  ])('%s', async (subject, rating) => {
    const [item] = await told({
      from: 'notification@facebookmail.com',
      subject,
      body: `${subject}.\n"The soup was cold."\nhttps://www.facebook.com/9`,
    });
    expect(item).toMatchObject({ channel: 'facebook', rating, ratingDerived: true, text: 'The soup was cold.' });
  });

  test.each([
    ['Bistro Example, you got a new review', 'You got a new 1-star review\n\nJana\n\nCold.'],
    ['New review from Jana: "Weekly special was cold"', 'Jana wrote a review.\nRating: 1 star\nCold.'],
    ['Jana just reviewed Payment Bistro', 'Jana just reviewed Payment Bistro.\nRating: 1 star\nCold.'],
    ['Uživatel Jana napsal recenzi na podnik Bistro', 'Máte novou recenzi: 1 hvězdička\n\nJana\n\nCold.'],
  ])('%s', async (subject, body) => {
    const [item] = await google(`${body}\n\nReply to review\n<https://business.google.com/r/1>`, subject);
    expect(item).toMatchObject({ channel: 'google', author: 'Jana', rating: 1 });
    expect(item?.text).toContain('Cold.');
  });

  test('of the platform, and no review', async () => {
    const other = async (subject: string) =>
      (await read({ from: GOOGLE, subject, body: 'x', head: [passed('google.com')] })).ignored;
    expect(await other('Get more reviews for Bistro Example')).toEqual(['platform_other']);
    expect(await other('Your reply to Jana’s review was published')).toEqual(['platform_other']);
    expect(await other('Your monthly performance report')).toEqual(['platform_other']);
    expect(await other('Your invoice is available')).toEqual(['platform_other']);
  });

  test('of the platform, and nobody knows what: it is read, and not answered', async () => {
    for (const subject of ['We reviewed your appeal', 'Jana sent you a message']) {
      const [item] = await told({ from: GOOGLE, subject, body: 'Cold soup.' });
      expect(item).toMatchObject({ channel: 'email', text: 'Cold soup.', replyMode: 'link' });
      expect(item).not.toHaveProperty('notes');
    }
  });

  test('in HTML alone, with the links behind its buttons', async () => {
    const body =
      '<p>You got a new 2-star review</p><p><b>Jana</b></p><p>Cold soup.</p><p><a href="https://business.google.com/r/1?a=1&amp;b=2">Reply</a></p>';
    const [item] = (
      await read({ from: GOOGLE, subject: 'Jana left a review for Bistro', body, html: true, head: [passed('google.com')] })
    ).items;
    expect(item).toMatchObject({ channel: 'google', author: 'Jana', rating: 2, url: 'https://business.google.com/r/1?a=1&b=2' });
    expect(item?.text).toContain('Cold soup.');
  });
});

describe('a forged notice is an ordinary mail with a warning, and its words are kept', () => {
  const body = 'You got a new 1-star review\n\nCold soup.\n\nReply to review\n<https://business.google.com/r/1>';
  const subject = 'Jana left a review for Bistro Example';
  const forged = async (head: readonly string[], more: Partial<Told> = {}) => {
    const [item] = await told({ from: GOOGLE, subject, body, head, ...more });
    expect(item).toMatchObject({
      channel: 'email',
      kind: 'message',
      visibility: 'private',
      notes: ['forged_sender'],
      replyMode: 'link',
    });
    expect(item).not.toHaveProperty('target');
    expect(item?.text).toContain('Cold soup.');
  };

  test('the sample', async () => {
    const [item] = await sample('notification-spoofed.parsed.json');
    expect(item).toMatchObject({ channel: 'email', notes: ['forged_sender'], text: 'Log in here: https://phish.example.test/' });
  });

  test.each([
    ['nobody looked', []],
    [
      'not signed',
      ['Authentication-Results: mx.bistro.test; dkim=none; spf=fail smtp.mailfrom=x.test; dmarc=fail header.from=google.com'],
    ],
    [
      'signed by somebody else',
      ['Authentication-Results: mx.bistro.test; dkim=pass header.d=evil.test; spf=pass smtp.mailfrom=evil.test'],
    ],
    [
      'signed by a name that only begins or ends so',
      ['Authentication-Results: mx.bistro.test; dkim=pass header.d=notgoogle.com; spf=pass smtp.mailfrom=google.com.evil.test'],
    ],
    [
      'a comment that says so',
      ['Authentication-Results: mx.bistro.test; spf=fail (x; dkim=pass header.d=google.com) smtp.mailfrom=evil.test'],
    ],
    [
      'quoted words that say so',
      ['Authentication-Results: mx.bistro.test; spf=fail smtp.mailfrom="a; dkim=pass header.d=google.com; x"@evil.test'],
    ],
    [
      'results below another server’s',
      ['Authentication-Results: mx.bistro.test; dkim=none', 'Received: from evil.test', passed('google.com')],
    ],
    [
      'results of another server in the same place',
      ['Authentication-Results: mx.bistro.test; dkim=none', passed('google.com').replace('mx.bistro', 'mx.evil')],
    ],
  ])('%s', async (_, head) => forged(head));

  test('two senders, and a link that leads elsewhere', async () => {
    await forged([passed('google.com'), 'From: evil@evil.test']);
    for (const link of [
      'https://business.google.com.evil.test/r',
      'https://evil.test/?business.google.com',
      'https://sites.google.com/x',
      'https://www.google.com/url?q=https://evil.test',
      'https://business.google.com@evil.test/',
    ])
      await forged([passed('google.com')], { body: `You got a new 1-star review\n\nCold soup.\n\nReply\n<${link}>` });
  });

  test('the platform’s name over another address', async () =>
    forged([passed('evil.test')], { from: '"Google Business Profile" <g@evil.test>' }));
});

describe('what our mail server found out', () => {
  const value =
    'mx.google.com; dkim=pass header.i=@google.com header.s=20230601; spf=pass (x) smtp.mailfrom=a@google.com; dmarc=pass (p=REJECT) header.from=google.com';
  test.each([
    ['any server while ours is not known', value, undefined, 'proved'],
    ['ours', value, 'mx.google.com', 'proved'],
    ['another machine of ours', value, 'mx7.google.com', 'proved'],
    ['another one', value, 'mx.bistro.test', 'unknown'],
    ['ours writes none', value, 'none', 'unknown'],
    ['a server without a name', 'spf=pass (x) smtp.mailfrom=google.com; dkim=pass header.d=google.com;dmarc=pass', '-', 'proved'],
    ['nothing passed', 'mx.google.com; dkim=fail header.d=google.com', undefined, 'refuted'],
    [
      'a rule of the domain broken',
      'mx.google.com; spf=pass smtp.mailfrom=google.com; dmarc=fail header.from=google.com',
      undefined,
      'refuted',
    ],
    ['nothing at all', '', undefined, 'refuted'],
  ])('%s', (_, line, trusted, proof) => {
    expect(proofOf([line], { from: 'google.com', trusted })).toBe(proof);
  });
});

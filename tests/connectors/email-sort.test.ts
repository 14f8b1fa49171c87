import { describe, expect, test } from 'vitest';
import { read, readAs, SHOP, type Story } from './email-kit.ts';
import { samplesOf } from './mutations.ts';

const samples = samplesOf('email');
const WORDS = 'The soup was cold and the waiter never came back.';
const ignored = async (story: Story) => {
  const { items, ignored: codes } = await read({ body: WORDS, ...story });
  return items.length === 0 ? codes : items;
};
const rings = async (story: Story) => {
  const { items } = await read({ body: WORDS, ...story });
  expect(items).toHaveLength(1);
  expect(items[0]?.text).toContain(WORDS);
  return items[0];
};

describe('left alone', () => {
  test.each([
    ['auto-reply', 'auto_reply'],
    ['bounce', 'bounce'],
    ['newsletter', 'newsletter'],
    ['booking-reservation-ignored', 'reservation'],
    ['trustpilot-invitation-ignored', 'invitation'],
  ])('the sample %s', async (name, code) => {
    const read = await readAs(samples.get(`${name}.parsed.json`) ?? new Uint8Array());
    expect(read).toEqual({ items: [], rejects: [], ignored: [code] });
  });

  test.each<[string, Story, string]>([
    ['an answer of a machine', { head: ['Auto-Submitted: auto-replied (vacation)'] }, 'auto_reply'],
    ['one that says so in its own way', { head: ['X-Autoreply: yes'] }, 'auto_reply'],
    ['one by precedence', { head: ['Precedence: auto_reply'] }, 'auto_reply'],
    ['one that wants no answer', { head: ['Return-Path: <>'] }, 'auto_reply'],
    ['a note of absence without any sign', { subject: 'Automatická odpověď: Re: Stížnost' }, 'auto_reply'],
    ['a note of absence, pl', { subject: 'Odpowiedź automatyczna: urlop' }, 'auto_reply'],
    ['a note of absence, de', { subject: 'Abwesenheitsnotiz: Urlaub' }, 'auto_reply'],
    ['a note of a machine', { head: ['Auto-Submitted: auto-generated'] }, 'auto_generated'],
    ['a bounce without a report', { from: 'Mail Delivery System <MAILER-DAEMON@mx.test>' }, 'bounce'],
    [
      'that somebody read it',
      { head: ['Content-Type: multipart/report; report-type=disposition-notification; boundary=B'] },
      'receipt',
    ],
    [
      'a report on our domain',
      { from: 'noreply-dmarc@google.test', subject: 'Report domain: bistro.test Submitter: google.test' },
      'report',
    ],
    ['a mail to many', { head: ['List-Unsubscribe: <https://s.test/u>'] }, 'newsletter'],
    ['a mail in bulk', { head: ['Precedence: bulk'] }, 'newsletter'],
    [
      'a mail to many answered in the same house',
      { from: 'n@mail.shop.test', head: ['List-Id: <n.shop.test>', 'Reply-To: office@shop.test'] },
      'newsletter',
    ],
    [
      'a mail to many that may be stopped',
      { body: 'Unsubscribe here', head: ['List-Id: <n.shop.test>', 'Reply-To: a@other.test'] },
      'newsletter',
    ],
    ['our own', { from: `Bistro <${SHOP}>`, head: ['In-Reply-To: <a@g.test>'] }, 'own_post'],
    [
      'our own answer that comes back',
      { from: 'list@other.test', head: [`Message-ID: <gh.${'a'.repeat(40)}@bistro.test>`] },
      'own_post',
    ],
    ['an order', { from: 'orders@wolt.com', subject: 'New order #1234' }, 'order'],
    ['a booking, cs', { from: 'info@restu.cz', subject: 'Nová rezervace na sobotu' }, 'reservation'],
    ['a booking, pl', { from: 'noreply@booking.com', subject: 'Nowa rezerwacja! (100)' }, 'reservation'],
  ])('%s', async (_, story, code) => {
    expect(await ignored(story)).toEqual([code]);
  });
});

describe('doubt rings', () => {
  test.each<[string, Story]>([
    ['a complaint about bookings', { subject: 'Reservation for tonight: nobody answers' }],
    ['a complaint about an automatic answer', { subject: 'Automatic reply is all I get' }],
    ['a booking portal that writes of something else', { from: 'support@restu.cz', subject: 'A guest complained about you' }],
    ['a guest behind a portal', { from: 'Jana <123@guest.booking.com>', subject: 'New booking: a question' }],
    [
      'a complaint to a group address of our own',
      { head: ['List-Id: Info <info.bistro.test>', 'Precedence: list', 'List-Unsubscribe: <mailto:x@bistro.test>'] },
    ],
    ['an answer to ours through a list', { head: ['Precedence: list', `In-Reply-To: <gh.${'a'.repeat(40)}@bistro.test>`] }],
    ['the form of a page sent in bulk', { from: 'forms@mailer.test', head: ['Precedence: bulk', 'Reply-To: jana@guest.test'] }],
    [
      'the form of a page that calls itself a machine',
      { from: 'forms@mailer.test', head: ['Auto-Submitted: auto-generated', 'Reply-To: jana@guest.test'] },
    ],
    ['a form without a way back', { from: 'forms@mailer.test', head: ['Return-Path: <>', 'Reply-To: jana@guest.test'] }],
    ['Auto-Submitted: no', { head: ['Auto-Submitted: no'] }],
    ['a mail that asks machines not to answer', { head: ['X-Auto-Response-Suppress: All'] }],
    ['somebody whose name begins like a machine’s', { from: 'postmasterova@guest.test' }],
  ])('%s', async (_, story) => {
    await rings(story);
  });

  test('the form of our own page writes from our own address: the guest is who is to be answered', async () => {
    const item = await rings({ from: `Web <${SHOP}>`, head: ['Reply-To: Jana <jana@guest.test>'] });
    expect(item).toMatchObject({ contact: 'jana@guest.test', target: { to: 'jana@guest.test' } });
    const silent = await rings({ from: `Web <${SHOP}>` });
    expect(silent).toMatchObject({ replyMode: 'link' });
  });

  test('a list writes its own name over a mail; the guest’s is kept', async () => {
    const item = await rings({
      from: "'Jana Nováková' via Info <info@bistro.test>",
      head: ['Reply-To: jana@guest.test', 'List-Id: <info.bistro.test>'],
    });
    expect(item).toMatchObject({ author: 'Jana Nováková', contact: 'jana@guest.test' });
  });
});

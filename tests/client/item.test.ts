import { describe, expect, it } from 'vitest';
import { contactHref, safeUrl } from '#client/feedback/links.ts';
import { promiseChoices, promiseTime } from '#client/feedback/answer/promise.ts';
import { readShared } from '#client/feedback/add/shared-words.ts';
import { stageOf, type StageFacts } from '#client/feedback/answer/stage.ts';
import { turnsOf } from '#client/feedback/thread/thread.ts';
import type { Entry } from '#client/api/offline/queue.ts';
import type { MessageView, ReplyView } from '#shared/views/app.ts';

const ana = { id: 'm1', name: 'Ana' };
const ben = { id: 'm2', name: 'Ben' };
const reply = (over: Partial<ReplyView>): ReplyView => ({
  id: 'r1',
  kind: 'answer',
  mode: 'page',
  state: 'held',
  text: 'sorry',
  by: ana,
  promisedAt: null,
  createdAt: 1,
  holdUntil: 2,
  sentAt: null,
  error: null,
  ...over,
});
const queued = (over: Partial<Entry>): Entry => ({
  id: 'e1',
  userId: 'u1',
  businessId: 'b1',
  feedbackId: 'f1',
  intent: { kind: 'claim' },
  createdAt: 1,
  state: { is: 'waiting' },
  ...over,
});
const facts = (over: Partial<StageFacts> = {}): StageFacts => ({
  item: { status: 'open', claimedBy: null, replies: [] },
  memberId: ana.id,
  mayReply: true,
  claim: null,
  reply: null,
  writingMore: false,
  ...over,
});
const item = (over: Partial<StageFacts['item']>) => ({ status: 'open', claimedBy: null, replies: [], ...over }) as const;

describe('the bottom of an item offers the one thing to do', () => {
  it.each([
    ['nobody has it: claim', facts(), 'free'],
    ['I have it: write', facts({ item: item({ claimedBy: ana }) }), 'write'],
    ['my claim is on its way: the keyboard is already there', facts({ claim: queued({}) }), 'write'],
    ['somebody else has it', facts({ item: item({ claimedBy: ben }) }), 'taken'],
    ['a specialist reads along', facts({ mayReply: false }), 'readOnly'],
    ['my answer can still be undone', facts({ item: item({ claimedBy: ana, replies: [reply({})] }) }), 'undo'],
    ['a colleague’s answer is on its way', facts({ item: item({ claimedBy: ben, replies: [reply({ by: ben })] }) }), 'onItsWay'],
    ['I must paste it', facts({ item: item({ claimedBy: ana, replies: [reply({ state: 'to_post' })] }) }), 'post'],
    [
      'answered: the guest’s turn',
      facts({ item: item({ status: 'answered', claimedBy: ana, replies: [reply({ state: 'live' })] }) }),
      'answered',
    ],
    [
      'answered, and I want to add something',
      facts({ item: item({ status: 'answered', claimedBy: ana }), writingMore: true }),
      'write',
    ],
    ['closed', facts({ item: item({ status: 'resolved' }) }), 'closed'],
    [
      'my answer waits for a signal',
      facts({
        item: item({ claimedBy: ana }),
        reply: queued({ intent: { kind: 'reply', text: 'x', replyKind: 'answer', promisedAt: null, version: 1 } }),
      }),
      'waiting',
    ],
    ['my answer met another one', facts({ reply: queued({ state: { is: 'refused', reason: 'x' } }) }), 'attention'],
    [
      'a failed answer may be written again',
      facts({ item: item({ claimedBy: ana, replies: [reply({ state: 'failed' })] }) }),
      'write',
    ],
    [
      'a promise that went out leaves the answer to be written',
      facts({ item: item({ claimedBy: ana, replies: [reply({ kind: 'holding', state: 'live' })] }) }),
      'write',
    ],
  ] as const)('%s', (_name, given, stage) => {
    expect(stageOf(given).is).toBe(stage);
  });
});

describe('the conversation', () => {
  const said: MessageView = { id: 'reply-r1', from: 'us', by: ana, text: 'sorry', at: 5 };

  it('shows a sent answer once, with what became of it', () => {
    const turns = turnsOf({ messages: [said], replies: [reply({ state: 'live' })] });
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ is: 'message', reply: { state: 'live' } });
  });

  it('shows what is still on its way and hides what was taken back', () => {
    const turns = turnsOf({ messages: [], replies: [reply({}), reply({ id: 'r2', state: 'cancelled' })] });
    expect(turns.map(({ id }) => id)).toEqual(['r1']);
  });

  it('stands in order of time', () => {
    const guest: MessageView = { id: 'g', from: 'guest', by: null, text: 'still waiting', at: 3 };
    expect(turnsOf({ messages: [said, guest], replies: [reply({ id: 'r9', createdAt: 9 })] }).map(({ at }) => at)).toEqual([
      3, 5, 9,
    ]);
  });
});

describe('links of strangers', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'intent://x', 'not a link', ''])(
    '%s is not followed',
    (url) => {
      expect(safeUrl(url)).toBeNull();
    },
  );

  it('a web address is', () => {
    expect(safeUrl('https://maps.example/r?id=1')).toBe('https://maps.example/r?id=1');
  });

  it.each([
    ['+420 777 123 456', 'tel:+420777123456'],
    ['guest@example.com', 'mailto:guest@example.com'],
    ['a@b.cz?bcc=x@y.cz', null],
    ['a?bcc=x@y.cz', 'mailto:a%3Fbcc%3Dx@y.cz'],
    ['at the bar', null],
    ['javascript:alert(1)', null],
  ])('a contact %s leads to %s', (contact, href) => {
    expect(contactHref(contact)).toBe(href);
  });
});

it('a promise is made for a five-minute mark and never sooner than asked', () => {
  const at = Date.UTC(2026, 10, 21, 20, 41, 7);
  expect(new Date(promiseTime(at, 30)).toISOString()).toBe('2026-11-21T21:15:00.000Z');
  expect(promiseTime(Date.UTC(2026, 10, 21, 20, 45), 15)).toBe(Date.UTC(2026, 10, 21, 21));
});

it.each([
  ['without a deadline the usual half hour', null, '21:15', 3],
  ['an hour left: the usual half hour', '21:41', '21:15', 3],
  ['the usual would be late: a quarter of an hour', '21:14', '21:00', 3],
  ['exactly at the deadline is in time', '21:15', '21:15', 3],
  ['a quarter of an hour would be late: the last mark before', '20:58', '20:55', 4],
  ['a mark less than five minutes away cannot be kept: soon', '20:46', '21:00', 3],
  ['the deadline has passed: soon', '20:10', '21:00', 3],
])('the suggested promise, %s', (_what, due, suggested, count) => {
  const at = (time: string) => Date.parse(`2026-11-21T${time}:00Z`);
  const offer = promiseChoices(at('20:41') + 7_000, due === null ? null : at(due));
  expect(new Date(offer.suggested.at).toISOString().slice(11, 16)).toBe(suggested);
  expect(offer.choices).toHaveLength(count);
  expect(offer.choices).toContainEqual(offer.suggested);
  expect(offer.choices.map((choice) => choice.at)).toEqual(
    offer.choices.map((choice) => choice.at).toSorted((one, other) => one - other),
  );
});

describe('what phones share', () => {
  it.each([
    ['url=https%3A%2F%2Fx.example%2Fr&text=Great', { text: 'Great', url: 'https://x.example/r' }],
    ['text=Look%20https%3A%2F%2Fx.example%2Fr', { text: 'Look', url: 'https://x.example/r' }],
    ['title=Review&text=Review', { text: 'Review', url: '' }],
    ['from=shortcut', { text: '', url: '' }],
  ])('%s', (query, shared) => {
    expect(readShared(new URLSearchParams(query))).toEqual(shared);
  });
});

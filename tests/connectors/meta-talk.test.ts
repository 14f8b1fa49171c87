import { describe, expect, test } from 'vitest';
import { DAY, json, read, sample, samples, SPOKEN } from './meta-samples.ts';

describe('messages', () => {
  test('are private, belong to a conversation and take an answer for seven days', () => {
    expect(sample('facebook-messenger-message.json').items[0]).toMatchObject({
      channel: 'messenger',
      kind: 'message',
      visibility: 'private',
      conversation: '3100000000000001',
      target: { guest: '3100000000000001' },
      replyUntil: SPOKEN + 458 + 7 * DAY,
    });
    expect(sample('instagram-message-text.json').items[0]).toMatchObject({ channel: 'instagram', replyUntil: SPOKEN + 7 * DAY });
    expect(sample('facebook-messenger-attachment.json').items[0]).toMatchObject({
      text: '[image]',
      pictures: [{ url: 'https://scontent.example.test/soup.jpg' }],
    });
    expect(sample('instagram-message-story-mention.json').items[0]?.text).toBe('[story_mention]');
  });

  test('of ours are no items but answers; receipts are nothing; a deleted one is taken down', () => {
    for (const file of ['facebook-messenger-echo.json', 'instagram-message-echo.json']) {
      const { items, answered } = sample(file);
      expect(items).toEqual([]);
      expect(answered).toHaveLength(1);
    }
    expect(sample('facebook-messenger-read-ignored.json').ignored).toEqual(['receipt']);
    expect(sample('instagram-message-deleted.json').withdrawn).toEqual([
      { channel: 'instagram', externalId: 'aWdfZAG1faXRlbTox', at: SPOKEN },
    ]);
  });

  test('a list of conversations names who wrote, and leaves out what we wrote', () => {
    const thread = {
      id: 't_1',
      participants: {
        data: [
          { id: '31', name: 'Guest' },
          { id: '1', name: 'Bistro' },
        ],
      },
      messages: {
        data: [
          {
            id: 'm_2',
            message: 'Sorry!',
            from: { id: '1' },
            to: { data: [{ id: '31' }] },
            created_time: '2026-01-15T11:00:00+0000',
          },
          {
            id: 'm_1',
            message: '',
            from: { id: '31', name: 'Guest' },
            attachments: { data: [{ mime_type: 'image/jpeg', image_data: { url: 'https://x.example/1.jpg' } }] },
          },
        ],
      },
    };
    const { items, answered } = read('facebook', { data: [thread] }, '1');
    expect(items.map(({ externalId, author, text }) => [externalId, author, text])).toEqual([['m_1', 'Guest', '[image]']]);
    expect(answered?.[0]?.under).toEqual({ conversation: '31' });
  });
});

describe('Instagram', () => {
  test('a comment is told by whoever wrote it, and answered under the first of its thread', () => {
    expect(sample('instagram-comments-add.json').items[0]).toMatchObject({
      author: '@reviewer_1',
      spokeAt: SPOKEN,
      target: { thread: '17900000000000001' },
    });
    expect(sample('instagram-comments-reply.json').items[0]?.target).toEqual({
      comment: '17900000000000002',
      thread: '17900000000000001',
    });
    expect(sample('instagram-comments-own.json')).toMatchObject({
      items: [],
      answered: [{ under: { externalId: '17900000000000001' } }],
    });
    expect(sample('instagram-comment-get.json').items[0]?.url).toBe('https://www.instagram.com/p/Example001/');
  });

  test('fields in the entry itself are read as well, and the dashboard’s test', () => {
    const { value } = (json('instagram-comments-add.json') as { entry: { changes: { value: unknown }[] }[] }).entry[0]!
      .changes[0]!;
    const entry = { id: '17841400000000001', time: 1_768_471_500, field: 'comments', value };
    expect(read('instagram', { object: 'instagram', entry: [entry] }).items).toHaveLength(1);
    expect(read('instagram', { sample: { field: 'comments', value } }).items).toHaveLength(1);
  });

  test('a mention without words names what is to be fetched; fetched it is a mention', () => {
    expect(sample('instagram-mentions-comment.json').hints).toEqual(['mention:18000000000000010:17900000000000020']);
    expect(sample('instagram-mentions-media.json').hints).toEqual(['mention:18000000000000011']);
    expect(sample('instagram-mentioned-comment-response.json').items[0]).toMatchObject({
      kind: 'mention',
      externalId: '17900000000000020',
      target: { media: '18000000000000010', mention: '17900000000000020' },
    });
    expect(sample('instagram-mentioned-media-response.json').items[0]).toMatchObject({ target: { media: '18000000000000011' } });
  });

  test('ids written as numbers stay whole', () => {
    const text = new TextDecoder().decode(samples.get('instagram-comments-own.json')).replaceAll(/"(\d{17})"/g, '$1');
    expect(text).toContain('"id": 17841400000000001');
    expect(read('instagram', text).ignored).toEqual(['own_post']);
    expect(read('instagram', text).answered?.[0]?.under).toEqual({ externalId: '17900000000000001' });
  });
});

describe('WhatsApp', () => {
  test('a message comes with the name, the number and a day to answer', () => {
    expect(sample('whatsapp-message-text.json').items[0]).toMatchObject({
      author: 'Reviewer 1',
      contact: '+420600000001',
      url: 'https://wa.me/420600000001',
      spokeAt: SPOKEN,
      replyUntil: SPOKEN + DAY,
      target: { to: '420600000001', message: 'wamid.HBgMEXAMPLE0001' },
    });
    expect(sample('whatsapp-message-image.json').items[0]).toMatchObject({ pictures: [{ ref: '1003383421387256' }] });
  });

  test.each([
    [{ type: 'image', image: { id: '5' } }, '[image]'],
    [{ type: 'video', video: { caption: 'Look' } }, 'Look'],
    [{ type: 'button', button: { text: 'Yes' } }, 'Yes'],
    [{ type: 'interactive', interactive: { type: 'list_reply', list_reply: { title: 'Terrace' } } }, 'Terrace'],
    [{ type: 'location', location: { name: 'Bistro' } }, '[location]'],
    [{ type: 'unknown' }, '[unknown]'],
    [{ text: { body: 'Cold.' } }, 'Cold.'],
  ])('%j is read as %s', (more, text) => {
    const message = { id: 'wamid.1', from: '420600000001', timestamp: '1768471500', ...more };
    const value = { metadata: { phone_number_id: '1' }, messages: [message] };
    const body = { object: 'whatsapp_business_account', entry: [{ id: '2', changes: [{ field: 'messages', value }] }] };
    expect(read('whatsapp', body, '1').items.map((item) => item.text)).toEqual([text]);
    expect(read('whatsapp', body, '9')).toMatchObject({ items: [], ignored: ['other_account'] });
  });

  test('statuses are no items; one that failed says what became of the answer', () => {
    expect(sample('whatsapp-status-delivered.json')).toEqual({ items: [], rejects: [], ignored: ['receipt'] });
    expect(sample('whatsapp-status-failed.json')).toMatchObject({
      items: [],
      answered: [{ under: { conversation: '420600000001' }, answer: { id: 'wamid.HBgMEXAMPLE0101', state: 'refused' } }],
    });
  });
});

/** Words nobody means well with: they must not widen a screen, lie over their neighbours or do anything. */
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { ingest } from '#server/flows/intake/ingest.ts';
import { takeComplaint } from '#server/flows/intake/take-complaint.ts';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { complaintLink, member } from '#server/db/schema/index.ts';
import { newId, newToken } from '#server/system/ids.ts';
import type { House } from './browser-kit.ts';

const family = '👩‍👩‍👧‍👦';

/** Each is as long as the field it is put into takes. */
export const WORDS: Readonly<Record<string, string>> = {
  letters: 'x'.repeat(600),
  capitals: 'W'.repeat(600),
  czech: 'nejneobhospodařovávatelnějšího'.repeat(20),
  address: `https://example.com/${'a-very-long-path_'.repeat(36)}`,
  arabic: 'شكوى'.repeat(150),
  turned: `\u202E\u2066${'evil'.repeat(140)}\u202D`,
  tower: 'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(60),
  hidden: 'a\u200Bb\u200Db\u2060'.repeat(150),
  families: family.repeat(50),
  wide: '漢'.repeat(400),
  script: '"><img/src=x/onerror=alert(1)>'.repeat(20),
};

/** Nothing is wider than this for a field: the doors refuse or cut beyond. */
const cut = (word: string, to: number) => Array.from(word).slice(0, to).join('').slice(0, to);

export type Planted = {
  readonly ids: readonly string[];
  readonly tokens: readonly string[];
  readonly complaintLinks: readonly string[];
};

/** Puts every word into every field a guest, a connected system or a colleague can fill. */
export async function plant(house: House): Promise<Planted> {
  const { parts } = house.app;
  const { owner, businessId, webhook } = house.restaurant;
  const ids: string[] = [];
  const tokens: string[] = [];
  const complaintLinks: string[] = [];
  const [entrance] = await parts.db.orm
    .select({ id: complaintLink.id, businessId: complaintLink.businessId })
    .from(complaintLink)
    .limit(1);
  if (entrance === undefined) throw new Error('no door');
  const pixels = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a07040' } })
    .jpeg()
    .toBuffer();
  for (const word of Object.values(WORDS)) {
    const token = newToken();
    const taken = await takeComplaint(parts, {
      complaintLink: entrance,
      fields: { formId: newId(), text: word, stars: '1', place: cut(word, 80), contact: cut(word, 120) },
      photos: [new File([new Uint8Array(pixels)], `${cut(word, 120)}.jpg`, { type: 'image/jpeg' })],
      guestToken: token,
      suspect: false,
    });
    if (taken.kind !== 'taken') throw new Error(`refused: ${word}`);
    const id = taken.feedbackId;
    await guestWrites(parts, { businessId, feedbackId: id, messageId: newId(), text: word });
    ids.push(id);
    tokens.push(token);
    const now = parts.clock.now();
    const review = await ingest(parts, {
      businessId,
      connectionId: webhook.connectionId,
      complaintLinkId: null,
      item: {
        channel: 'google',
        kind: 'review',
        visibility: 'public',
        externalId: newId(),
        author: cut(word, 120),
        rating: 1,
        text: word,
        language: null,
        url: 'https://reviews.example/1',
        reach: null,
        placeLabel: cut(word, 120),
        contact: cut(word, 200),
        spokeAt: now,
        replyMode: 'link',
        replyUrl: null,
      },
    });
    ids.push(review.feedbackId);
    const made = await owner.complaintLink.create({ placeLabel: cut(word, 80) });
    complaintLinks.push(made.id);
  }
  const { letters = '', capitals = '', wide = '' } = WORDS;
  await owner.business.update({
    name: cut(capitals, 80),
    reviewLinks: [{ label: cut(letters, 40), url: 'https://reviews.example/bistro' }],
  });
  await owner.team.invite({ role: 'responder', label: cut(letters, 80) });
  await owner.board.create({ label: cut(letters, 80) });
  // Joining takes a name of any of this length; these two are in the rota.
  const named = [cut(letters, 80), cut(wide, 80)];
  for (const [index, name] of named.entries())
    await parts.db.tx((tx) =>
      tx
        .update(member)
        .set({ name })
        .where(eq(member.id, house.restaurant.colleagues[index]?.memberId ?? '')),
    );
  const [first = '', second = ''] = ids;
  await owner.feedback.claim({ id: first, claimId: newId() });
  await owner.feedback.note({ id: first, noteId: newId(), text: letters });
  const { version } = await owner.feedback.get({ id: first });
  await owner.feedback.reply({ id: first, replyId: newId(), text: letters, kind: 'answer', version });
  await house.restaurant.colleagues[0]?.api.feedback.claim({ id: second, claimId: newId() });
  return { ids, tokens, complaintLinks };
}

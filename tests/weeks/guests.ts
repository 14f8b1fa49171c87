/** Guests who complain, praise, change their words in any order, and write again. */
import { guestWrites } from '#server/flows/intake/guest.ts';
import type { Chance } from '#server/demo/random.ts';
import { newId } from '#server/system/ids.ts';
import { isOpenAt } from '#shared/response/hours.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import type { Diary } from './diary.ts';
import type { House } from './weeks-kit.ts';

type Words = { readonly text: string; readonly rating: 1 | 2 | 3 | 4 | 5 | null };

const SAID: readonly Words[] = [
  { text: 'There was glass in my soup and my daughter swallowed it, we are in hospital.', rating: 1 },
  { text: 'My son is allergic to nuts, he ate the dessert and cannot breathe.', rating: 1 },
  { text: 'We waited an hour for cold soup and nobody came back to us.', rating: 1 },
  { text: 'Rude waiter, wrong bill, and nobody wanted to hear about it.', rating: 2 },
  { text: 'The duck was dry and the music far too loud.', rating: 2 },
  { text: 'It was all right, the music was a bit loud.', rating: 3 },
  { text: 'Do you have a table for six on Friday?', rating: null },
  { text: 'Lovely evening, thank you all.', rating: 5 },
];
const AGAIN = ['Hello? We are still waiting.', 'And now my wife is sick as well, she is vomiting.', 'Thank you, that was kind.'];

type Version = { readonly words: Words; readonly at: number };
type Known = { readonly id: string; readonly externalId: string | null; readonly spokeAt: number };

export type Guests = {
  readonly known: Known[];
  readonly underway: { readonly known: Known; readonly version: Version; readonly arrives: number }[];
};

export const noGuests = (): Guests => ({ known: [], underway: [] });

/** A minute of guests: an hour of service brings about one, a closed hour few; edits come late and out of order. */
export async function guestsSpeak(
  { app, ana }: House,
  {
    chance,
    diary,
    guests,
    hours,
  }: { readonly chance: Chance; readonly diary: Diary; readonly guests: Guests; readonly hours: ServiceHours },
): Promise<void> {
  const now = app.clock.now();
  if (chance.next() < (isOpenAt(hours, now) ? 0.012 : 0.0012)) {
    const words = chance.pick(SAID);
    const byPage = chance.next() < 0.5;
    const externalId = newId();
    const spokeAt = now - (byPage ? 0 : chance.between(0, 20) * 60_000);
    const item = {
      ...words,
      externalId,
      author: `Guest ${guests.known.length + 1}`,
      spokeAt,
      versionAt: spokeAt,
      replyMode: 'page' as const,
    };
    const id = await app.receive(
      ana,
      byPage ? { ...item, channel: 'form', kind: 'message', visibility: 'private', url: null } : item,
    );
    const known = { id, externalId: byPage ? null : externalId, spokeAt };
    guests.known.push(known);
    diary.counts.items += 1;
    diary.log.push(`${now} said ${id} ${words.rating ?? '-'} ${words.text.slice(0, 20)}`);
    if (!byPage && chance.next() < 0.4)
      for (let count = chance.between(1, 3); count > 0; count -= 1) {
        const at = now + chance.between(1, 600) * 60_000;
        guests.underway.push({ known, version: { words: chance.pick(SAID), at }, arrives: at + chance.between(0, 900) * 60_000 });
      }
  }
  for (const one of guests.underway.filter(({ arrives }) => arrives <= now)) {
    guests.underway.splice(guests.underway.indexOf(one), 1);
    const { known, version } = one;
    await app.receive(ana, {
      ...version.words,
      externalId: known.externalId ?? '',
      spokeAt: known.spokeAt,
      versionAt: version.at,
      replyMode: 'page',
    });
    diary.counts.edits += 1;
    diary.log.push(`${now} edit ${known.id} of ${version.at}: ${version.words.text.slice(0, 20)}`);
  }
  const [asker] = guests.known.slice(-20);
  if (asker !== undefined && chance.next() < 0.0015) {
    const known = chance.pick(guests.known.slice(-20));
    const text = chance.pick(AGAIN);
    await guestWrites(app.app.parts, { businessId: ana.businessId, feedbackId: known.id, messageId: newId(), text });
    diary.counts.wrote += 1;
    diary.log.push(`${now} wrote again ${known.id}: ${text.slice(0, 20)}`);
  }
}

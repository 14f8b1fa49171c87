/** What is urgent has a budget of its own: however much has rung before, it leaves alone, at once and in its own words. */
import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { page } from '#server/db/schema/index.ts';
import { drain, openStage, type Stage } from './escalation-kit.ts';
import type { Phone } from '#tests/support/app.ts';

const GLASS = { text: 'There was a piece of glass in my salad and I am bleeding' };
const ALLERGY = { text: 'My daughter has an allergic reaction to the nuts, call an ambulance' };

/** Pushes of one moment travel side by side: their order is not a promise. */
function taken(phone: Phone) {
  const found: ReturnType<Phone['alert']>[] = [];
  while (phone.untaken().length > 0) found.push(phone.alert());
  return found;
}

async function storm({ app, ana }: Pick<Stage, 'app' | 'ana'>, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await app.receive(ana);
  await app.settle();
}

describe('an urgent item', () => {
  it('rings alone and at once after five ordinary complaints, and so does the next', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await storm(stage, 5);
    expect(drain(phones.ben)).toBe(5);
    for (const said of [GLASS, ALLERGY]) {
      const id = await app.receive(ana, said);
      await app.settle();
      expect(taken(phones.ben).map(({ feedbackId }) => feedbackId)).toEqual([id]);
    }
  });

  it('rings alone while "n more" is renewed, and does not use up what the ordinary ones may', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const first = await app.receive(ana, GLASS);
    const second = await app.receive(ana, ALLERGY);
    await storm(stage, 7);
    await app.fastForward({ seconds: 61 });
    const found = taken(phones.ben);
    expect(found.filter(({ feedbackId }) => feedbackId === first || feedbackId === second)).toHaveLength(2);
    expect(found.filter(({ feedbackId }) => feedbackId !== null)).toHaveLength(7);
    expect(found.filter(({ feedbackId }) => feedbackId === null).at(-1)?.title).toBe('2 more are waiting');
    const third = await app.receive(ana, GLASS);
    await app.settle();
    expect(taken(phones.ben).map(({ feedbackId }) => feedbackId)).toEqual([third]);
  });

  it('forty in a minute are forty alerts, none of them folded', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      ids.push(await app.receive(ana, GLASS));
      if (index % 10 === 9) await app.fastForward({ seconds: 10 });
    }
    const told = taken(phones.ben).map(({ feedbackId }) => feedbackId);
    expect(new Set(told)).toEqual(new Set(ids));
    const folded = await app.app.parts.db.orm.select({ id: page.id }).from(page).where(eq(page.leftAs, 'fold'));
    expect(folded).toEqual([]);
    app.ignorePhones();
  }, 120_000);

  it('that was folded as an ordinary one rings alone when it becomes urgent, and the next "n more" names it and opens it', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await storm(stage, 5);
    const id = await app.receive(ana);
    await app.receive(ana);
    await app.fastForward({ seconds: 61 });
    drain(phones.ben);
    await ana.api.feedback.correct({ id, to: 'more' });
    await app.settle();
    const [alone, ...none] = taken(phones.ben);
    expect([alone?.feedbackId, none]).toEqual([id, []]);
    await app.receive(ana);
    await app.fastForward({ seconds: 61 });
    const more = taken(phones.ben).findLast(({ feedbackId }) => feedbackId === null);
    const { notification } = JSON.parse(more?.raw ?? '{}');
    expect(notification.title).toBe('1 urgent and 2 more are waiting');
    expect(new URL(notification.navigate).pathname).toBe(`/f/${id}`);
    expect(notification.actions.map((one: { action: string }) => one.action)).toEqual(['claim']);
    drain(phones.cleo);
  }, 120_000);

  it('that waits as an ordinary one when it becomes urgent is told once, not again with the others', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await storm(stage, 6);
    drain(phones.ben);
    const id = await app.receive(ana);
    await app.settle();
    expect(phones.ben.untaken()).toEqual([]);
    await ana.api.feedback.correct({ id, to: 'more' });
    await app.settle();
    expect(taken(phones.ben).map(({ feedbackId }) => feedbackId)).toEqual([id]);
    await app.fastForward({ seconds: 61 });
    expect(taken(phones.ben)).toEqual([]);
  });
});

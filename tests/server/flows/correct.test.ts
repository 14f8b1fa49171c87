/** A correction of the level can be taken back to exactly what was. */
import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { feedback, ladderState } from '#server/db/schema/index.ts';
import { drain, openStage, silent, type Stage } from '../escalation/escalation-kit.ts';

const rowOf = async ({ app }: Pick<Stage, 'app'>, id: string) =>
  (await app.app.parts.db.orm.select().from(feedback).where(eq(feedback.id, id)))[0];
const climbOf = async ({ app }: Pick<Stage, 'app'>, id: string) =>
  (await app.app.parts.db.orm.select().from(ladderState).where(eq(ladderState.feedbackId, id)))[0];

const key = (n: number) => `correction-key-${n}`;

describe('taken back', () => {
  it('"it is spam" leaves level, reasons, deadline, status and the climb as they were, and the ladder goes on', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const id = await app.receive(ana);
    await app.fastForward({ minutes: 1 });
    drain(phones.ben);
    const [before, climb] = [await rowOf(stage, id), await climbOf(stage, id)];
    await ana.api.feedback.correct({ id, to: 'spam', correctionId: key(1) });
    await app.fastForward({ minutes: 4 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    expect(await ana.api.feedback.undoCorrection({ id, correctionId: key(1) })).toEqual({ level: 'high' });
    await app.settle();
    expect(await rowOf(stage, id)).toEqual(before);
    const after = await climbOf(stage, id);
    expect([after?.round, after?.startedAt, after?.missedAt]).toEqual([climb?.round, climb?.startedAt, climb?.missedAt]);
    // Twelve minutes after the complaint came, not after somebody changed their mind.
    await app.fastForward({ minutes: 6, seconds: 59 });
    const early = phones.cleo.untaken().length;
    await app.fastForward({ minutes: 1 });
    expect(phones.cleo.untaken().length).toBeGreaterThan(early === 0 ? 0 : early - 1);
    app.ignorePhones();
  });

  it('rings what came due meanwhile, and rings anew what nobody had heard of', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const late = await app.receive(ana);
    await app.settle();
    drain(phones.ben);
    await ana.api.feedback.correct({ id: late, to: 'spam', correctionId: key(1) });
    await app.fastForward({ minutes: 26 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await ana.api.feedback.undoCorrection({ id: late, correctionId: key(1) });
    await app.settle();
    expect(phones.ana.alert().feedbackId).toBe(late);
    drain(phones.ana);
    drain(phones.cleo);
    drain(phones.ben);

    const unheard = await app.receive(ana);
    await ana.api.feedback.correct({ id: unheard, to: 'spam', correctionId: key(2) });
    await app.settle();
    expect(phones.ben.untaken()).toEqual([]);
    await ana.api.feedback.undoCorrection({ id: unheard, correctionId: key(2) });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(unheard);
    app.ignorePhones();
  });

  it('every kind of correction is exact, for whoever has the item too', async () => {
    await using stage = await openStage();
    const { app, ana, ben } = stage;
    app.ignorePhones();
    const ids = [await app.receive(ana), await app.receive(ana, { rating: 3, text: 'It was all right, a bit loud.' })];
    await app.settle();
    await ben.api.feedback.claim({ id: ids[0] ?? '', claimId: 'claim-before-all' });
    await app.fastForward({ minutes: 3 });
    let n = 0;
    for (const id of ids) {
      for (const to of ['more', 'less', 'spam'] as const) {
        const before = await rowOf(stage, id);
        n += 1;
        await ana.api.feedback.correct({ id, to, correctionId: key(n) });
        expect((await rowOf(stage, id))?.level).not.toBe(before?.level);
        await app.fastForward({ seconds: 20 });
        await ana.api.feedback.undoCorrection({ id, correctionId: key(n) });
        await app.settle();
        expect(await rowOf(stage, id)).toEqual(before);
      }
    }
  });

  it('a tap that is repeated without a signal counts once, both ways', async () => {
    await using stage = await openStage();
    const { app, ana } = stage;
    app.ignorePhones();
    const id = await app.receive(ana, { rating: 5, text: 'Lovely evening, thank you!' });
    for (let n = 0; n < 2; n += 1)
      expect(await ana.api.feedback.correct({ id, to: 'more', correctionId: key(1) })).toEqual({ level: 'normal' });
    for (let n = 0; n < 2; n += 1)
      expect(await ana.api.feedback.undoCorrection({ id, correctionId: key(1) })).toEqual({ level: 'low' });
    const { history } = await ana.api.feedback.get({ id });
    expect(history.map(({ kind }) => kind).filter((kind) => kind.startsWith('triage'))).toEqual([
      'triage.corrected',
      'triage.undone',
    ]);
  });

  it('is refused with a sentence once something else has happened: a claim, a new correction, the guest', async () => {
    await using stage = await openStage();
    const { app, ana, ben } = stage;
    app.ignorePhones();
    const id = await app.receive(ana);
    await app.settle();
    const refused = { cause: { reason: 'changed_since' } };
    await ana.api.feedback.correct({ id, to: 'less', correctionId: key(1) });
    await ana.api.feedback.correct({ id, to: 'less', correctionId: key(2) });
    await expect(ana.api.feedback.undoCorrection({ id, correctionId: key(1) })).rejects.toMatchObject(refused);
    await ben.api.feedback.claim({ id, claimId: 'claim-in-between' });
    await expect(ana.api.feedback.undoCorrection({ id, correctionId: key(2) })).rejects.toMatchObject(refused);
    expect((await ana.api.feedback.get({ id })).level).toBe('low');
    await expect(ana.api.feedback.undoCorrection({ id, correctionId: 'never-made-here' })).rejects.toMatchObject({
      cause: { reason: 'correction_not_found' },
    });
  });

  it('"not spam" brings back what the rules said, and rings', async () => {
    await using stage = await openStage();
    const { app, ana, cleo, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    drain(phones.ben);
    await ana.api.feedback.correct({ id, to: 'spam', correctionId: key(1) });
    await app.settle();
    expect(await cleo.api.feedback.correct({ id, to: 'not_spam', correctionId: key(2) })).toEqual({ level: 'high' });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(id);
  });
});

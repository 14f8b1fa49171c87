/** Bad nights with strict phones: a phone that rings although no line here asked for it fails the test. */
import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#tests/server/db/db-kit.ts';
import { minutes } from '#tests/support/clock.ts';
import { startServer } from '#tests/support/server-process.ts';
import { drain, openStage, silent, type Stage } from './escalation-kit.ts';

/** Only the one on duty at once and everybody after 40 minutes: what is in between cannot hide a lost push. */
async function plainLadder({ ana }: Stage): Promise<void> {
  const { version, digestMinutes, ladder } = await ana.api.escalation.get();
  await ana.api.escalation.update({
    version,
    digestMinutes,
    ladder: {
      ...ladder,
      nudgeMinutes: [...ladder.nudgeMinutes],
      rungs: [
        { afterMinutes: 0, tell: 'on_duty', when: 'always', ways: ['push'] },
        { afterMinutes: 40, tell: 'everyone', when: 'always', ways: ['push'] },
      ],
    },
  });
}

describe('ten minutes of outage', () => {
  it('a push that had not left when the server died gives way to the current step: one person hears, once', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    app.push.always({ status: 503 });
    const ids = [await app.receive(ana), await app.receive(ana)];
    await app.settle();
    app.push.always(null);
    await app.reopen();
    app.clock.advance(minutes(12));
    await app.settle();
    await app.fastForward({ seconds: 30 });
    expect(drain(phones.cleo)).toBe(ids.length);
    expect(silent(phones.ben, phones.ana)).toBe(true);
  });

  it('a reminder of the deadline that is over by then reaches nobody', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    const id = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await ben.api.feedback.claim({ id, claimId: 'claim-of-ben' });
    for (const minute of [15, 30, 44]) {
      await app.fastForward({ minutes: minute === 44 ? 14 : 15 });
      await ben.api.feedback.note({ id, noteId: `still-at-it-${minute}`, text: 'asking the kitchen' });
    }
    app.push.always({ status: 503 });
    await app.fastForward({ minutes: 2 });
    await ben.api.feedback.note({ id, noteId: 'still-at-it-46', text: 'asking the kitchen' });
    await app.reopen();
    app.push.always(null);
    app.clock.advance(minutes(15));
    await app.settle();
    expect(silent(phones.ben, phones.ana, phones.cleo)).toBe(true);
  });

  it('an audit right after the start calls nothing stuck that is only being caught up with', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    app.clock.advance(minutes(13));
    await app.reopen();
    // The ticker begins before the worker has had its turn.
    await app.app.ticker.tick();
    await app.settle();
    phones.cleo.alert();
    expect(await ana.api.escalation.findings()).toEqual([]);
    expect(silent(phones.ana, phones.ben)).toBe(true);
  });
});

describe('a clock that jumps', () => {
  it('three hours forward: whoever is left to tell hears once, nobody twice', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    app.clock.advance(minutes(180));
    await app.app.ticker.tick();
    await app.settle();
    for (const phone of [phones.ana, phones.ben, phones.cleo]) phone.alert();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.app.ticker.tick();
    expect(await ana.api.escalation.findings()).toEqual([]);
  });

  it('three hours back: the ladder goes on from where it stood, and a push that waits for its service does not wait three hours', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    const before = await app.receive(ana);
    await app.settle();
    phones.ben.alert();
    await app.fastForward({ minutes: 3 });
    expect(phones.cleo.alert().feedbackId).toBe(before);
    await ana.api.feedback.resolve({ id: before });
    phones.ben.script({ status: 503 });
    const id = await app.receive(ana);
    await app.settle();
    app.clock.advance(-minutes(180));
    await app.fastForward({ seconds: 31 });
    await app.fastForward({ seconds: 31 });
    expect(phones.ben.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 3 });
    expect(phones.cleo.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 6 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    expect(await ana.api.escalation.findings()).toEqual([]);
  });

  it.each([
    ['forward', '2026-03-29T01:50:00+01:00'],
    ['back', '2026-10-25T02:50:00+02:00'],
  ])('the night the clocks go %s every step comes after as many minutes as on any other night', async (_, from) => {
    await using stage = await openStage({ at: Date.parse(from) });
    const { app, ana, phones } = stage;
    const id = await app.receive(ana, { text: 'My son ate the cake with nuts and cannot breathe' });
    await app.settle();
    expect(phones.ben.alert().feedbackId).toBe(id);
    await app.fastForward({ minutes: 1, seconds: 59 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ seconds: 1 });
    phones.cleo.alert();
    await app.fastForward({ minutes: 9, seconds: 59 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ seconds: 1 });
    phones.cleo.alert();
    await app.fastForward({ minutes: 12, seconds: 59 });
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    await app.fastForward({ seconds: 1 });
    phones.ana.alert();
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
  });
});

describe('a push service on a bad day', () => {
  it('down for two hours: afterwards each phone rings once for what is still open, and not at all for what was answered', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    await plainLadder(stage);
    app.push.always({ status: 503 });
    const open = await app.receive(ana);
    const answered = await app.receive(ana);
    for (let minute = 0; minute < 120; minute += 8) {
      await app.settle();
      app.clock.advance(minutes(8));
      if (minute === 8) await ben.api.feedback.resolve({ id: answered });
    }
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    app.push.always(null);
    await app.fastForward({ minutes: 2 });
    for (const phone of [phones.ana, phones.ben, phones.cleo]) expect(phone.alert().feedbackId).toBe(open);
    expect(silent(phones.ana, phones.ben, phones.cleo)).toBe(true);
    expect(await ana.api.escalation.findings()).toEqual([]);
  });

  it('whatever Retry-After a 429 carries, the alert comes within a quarter of an hour, once', async () => {
    await using stage = await openStage();
    const { app, ana, phones } = stage;
    await plainLadder(stage);
    const headers = [
      undefined,
      '',
      '0',
      '-5',
      '1e9',
      '999999999999999999999',
      'soon',
      'Sun, 06 Nov 1994 08:49:37 GMT',
      'Fri, 31 Dec 9999 23:59:59 GMT',
      'Sat, 21 Nov 2026 19:45:00 GMT',
    ];
    for (const retryAfter of headers) {
      app.clock.advance(minutes(61));
      phones.ben.script({ status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
      const id = await app.receive(ana);
      await app.settle();
      expect(silent(phones.ben), `${retryAfter}: not at once`).toBe(true);
      await app.fastForward({ minutes: 15, seconds: 1 });
      expect(phones.ben.alert().feedbackId, String(retryAfter)).toBe(id);
      expect(silent(phones.ana, phones.ben, phones.cleo), String(retryAfter)).toBe(true);
      await ana.api.feedback.resolve({ id });
    }
  });

  it('that says a subscription is gone: the backup hears at once, and whoever has another phone hears on that', async () => {
    await using stage = await openStage();
    const { app, ana, ben, phones } = stage;
    phones.ben.unsubscribe();
    const first = await app.receive(ana);
    await app.settle();
    expect(phones.cleo.alert().feedbackId).toBe(first);
    // Who planned Ben should know that his phone is dead.
    expect(phones.ana.alert().body).toMatch(/Ben/);
    await ana.api.feedback.resolve({ id: first });
    const [old, spare] = [await ben.phone(), await ben.phone()];
    old.unsubscribe();
    const second = await app.receive(ana);
    await app.settle();
    expect(spare.alert().feedbackId).toBe(second);
    await app.fastForward({ minutes: 1 });
    expect(silent(phones.ana, phones.ben, phones.cleo, spare)).toBe(true);
    await ana.api.feedback.resolve({ id: second });
  });
});

describe('two servers on one folder by mistake', () => {
  it('the second is refused with a sentence, and the first goes on', async () => {
    const folder = await tempFolder();
    const first = await startServer({ DATA_DIR: folder.path });
    try {
      await expect(startServer({ DATA_DIR: folder.path })).rejects.toThrow(
        `Another Golden Hour is running on ${folder.path}. Stop it first, or give this one another DATA_DIR.`,
      );
      expect((await fetch(`${first.origin}/health`)).status).toBe(200);
    } finally {
      await first.stop();
      await rm(folder.path, { recursive: true, force: true });
    }
  });
});

/** A machine that slept for a minute: what became due meanwhile is caught up with, and nobody is told that it is stuck. */
import { expect, it } from 'vitest';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { openStage } from './escalation-kit.ts';

const SECOND = 1_000;

it.each([
  { name: 'in one leap of 62 seconds the auditor keeps still, a minute later it looks again', steps: [62], looks: false },
  { name: 'in ordinary steps it looks', steps: [20, 20, 22], looks: true },
])('$name', async ({ steps, looks }) => {
  const errors: string[] = [];
  const log = (line: string) => void (line.includes('"level":"error"') && errors.push(line));
  await using stage = await openStage({ log });
  const { app, ana, ben } = stage;
  app.ignorePhones();
  const { parts, ticker } = app.app;
  const turn = async (seconds: number) => {
    app.clock.advance(seconds * SECOND);
    await ticker.tick();
  };
  const id = await app.receive(ana);
  await app.settle();
  await turn(60);
  // Half a second after a turn: at a turn the claim will not have been silent for too long by half a second.
  app.clock.advance(SECOND / 2);
  await ben.api.feedback.claim({ id, claimId: 'claim-before-the-sleep' });
  await app.settle();
  await turn(59.5);
  for (let minute = 1; minute < DEFAULT_LADDER.claimSilentMinutes; minute += 1) {
    await app.settle();
    await turn(60);
  }
  await app.settle();
  const before = parts.vitals.audit?.at ?? 0;
  expect(before).toBe(app.clock.now());
  // Nothing of what becomes due has been worked off yet when the auditor has its turn.
  for (const seconds of steps) await turn(seconds);
  if (looks) {
    expect(parts.vitals.audit).toMatchObject({ at: app.clock.now(), ok: false });
    expect(errors.join()).toContain('claim_silent');
    return;
  }
  expect(parts.vitals.audit?.at).toBe(before);
  await app.settle();
  await turn(60);
  expect(parts.vitals.audit).toMatchObject({ at: app.clock.now(), ok: true });
  expect(errors).toEqual([]);
});

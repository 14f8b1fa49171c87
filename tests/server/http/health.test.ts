import { describe, expect, test } from 'vitest';
import { StorageError } from '#server/db/engine/errors.ts';
import { outbox } from '#server/db/schema/index.ts';
import { newId } from '#server/system/ids.ts';
import { openFront, type Front } from './http-kit.ts';

const healthOf = async (front: Front) => {
  front.clock.advance(5_000);
  const answer = await front.ask('/health');
  return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) };
};
const job = (front: Front, change: object) =>
  front.app.parts.db.orm.insert(outbox).values({
    id: newId(),
    businessId: front.owner.businessId,
    topic: 'none',
    payload: {},
    runAt: front.clock.now(),
    createdAt: front.clock.now(),
    ...change,
  });

describe('the health page', () => {
  test('is well when the database takes a write and nothing is late', async () => {
    await using front = await openFront();
    expect(await healthOf(front)).toMatchObject({
      status: 200,
      ok: true,
      databaseWritable: true,
      oldestDueMs: null,
      deadJobs: 0,
      lastAuditAt: null,
    });
    for (const topic of ['mail', 'account.mail', 'report', 'none']) await job(front, { topic, deadAt: front.clock.now() });
    expect(await healthOf(front)).toMatchObject({ status: 200, deadJobs: 4, deadJobsByKind: { mail: 2, report: 1, other: 1 } });
    const page = await front.ask('/health', { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('4 (');
  });

  test('is not well when something has been due for more than two minutes', async () => {
    await using front = await openFront();
    await job(front, {});
    expect((await healthOf(front)).status).toBe(200);
    front.clock.advance(130_000);
    expect(await healthOf(front)).toMatchObject({ status: 503, ok: false, waitingJobs: 1 });
  });

  test('is not well when nothing can be written, and says it in words to a person', async () => {
    await using front = await openFront();
    const { db } = front.app.parts;
    const whole = db.tx.bind(db);
    Object.assign(db, { tx: () => Promise.reject(new StorageError('disk_full', new Error('SQLITE_FULL'))) });
    expect(await healthOf(front)).toMatchObject({ status: 503, databaseWritable: false });
    const page = await front.ask('/health', { headers: { accept: 'text/html' } });
    expect([page.status, (await page.text()).includes('nothing can be saved')]).toEqual([503, true]);
    Object.assign(db, { tx: whole });
    expect((await healthOf(front)).status).toBe(200);
  });

  test('is not well when the audit found something or has not run', async () => {
    await using front = await openFront();
    const { vitals } = front.app.parts;
    vitals.audit = { at: 0, ok: true };
    expect((await healthOf(front)).status).toBe(503);
    vitals.audit = { at: front.clock.now(), ok: true };
    expect((await healthOf(front)).status).toBe(200);
    vitals.audit = { at: front.clock.now(), ok: false };
    expect((await healthOf(front)).status).toBe(503);
  });

  test('is not well when no audit ever ran, and the team sees it in the app', async () => {
    await using front = await openFront();
    const since = front.clock.now();
    expect((await healthOf(front)).status).toBe(200);
    expect((await front.owner.api.feedback.counts()).trouble.unwatchedSince).toBeNull();
    front.clock.advance(300_000);
    expect(await healthOf(front)).toMatchObject({ status: 503, lastAuditAt: null });
    expect((await front.owner.api.feedback.counts()).trouble.unwatchedSince).toBe(since);
  });

  test('works when the app was never built or its files are gone, without a script or a style of the app', async () => {
    await using front = await openFront({ clientDir: '/nowhere/at/all' });
    const answer = await front.ask('/health', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('All well');
    expect(page).not.toMatch(/<script|<link|\/assets\//);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

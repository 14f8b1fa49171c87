/**
 * Two people, a guest and a clock do whatever comes to their mind to one item; a model of a few lines predicts what may be true.
 * Promise: one answer at a time, no lost words, no second sending, a deadline whenever and only when somebody waits.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guestWrites } from '#server/flows/intake/guest.ts';
import { openTestApp, type Person, type TestApp } from '#tests/support/app.ts';
import { WHOLE } from '#tests/support/whole.ts';

type Command =
  | { readonly kind: 'claim' | 'release' | 'resolve' | 'reopen' | 'undo'; readonly who: 0 | 1 }
  | { readonly kind: 'reply'; readonly who: 0 | 1; readonly stale: boolean; readonly again: boolean; readonly holding: boolean }
  | { readonly kind: 'guest' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'restart' };

const who = fc.constantFrom(0 as const, 1 as const);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('claim' as const, 'release' as const, 'undo' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('resolve' as const, 'reopen' as const), who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      who,
      stale: fc.boolean(),
      again: fc.boolean(),
      holding: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('guest' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 10, 20, 120, 7200) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

type Sent = { readonly key: string; readonly who: 0 | 1; readonly text: string };

type Story = {
  readonly app: TestApp;
  readonly people: readonly [Person, Person];
  readonly id: string;
  readonly serial: { next: number };
};

/** Refusals of a race are answers, not faults; anything else fails the run. */
async function tolerant<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['CONFLICT', 'NOT_FOUND', 'BAD_REQUEST'].includes(String(error.code)))
      return null;
    throw error;
  }
}

async function run({ app, people, id, serial }: Story, commands: readonly Command[]): Promise<void> {
  const accepted = new Map<string, string>();
  let lastKey: Sent | null = null;
  let said = 0;
  for (const step of commands) {
    serial.next += 1;
    switch (step.kind) {
      case 'claim':
        await people[step.who].api.feedback.claim({ id, claimId: `claim-${serial.next}-key` }).catch(raceOnly);
        break;
      case 'release':
        await tolerant(people[step.who].api.feedback.release({ id }));
        break;
      case 'resolve':
        await tolerant(people[step.who].api.feedback.resolve({ id, outside: false }));
        break;
      case 'reopen':
        await tolerant(people[step.who].api.feedback.reopen({ id }));
        break;
      case 'undo': {
        if (lastKey === null) break;
        const undone = await tolerant(people[lastKey.who].api.feedback.undo({ replyId: lastKey.key }));
        if (undone !== null) {
          accepted.delete(lastKey.key);
          // Taken back means the words are with their writer again.
          expect(undone.text).toBe(lastKey.text);
        }
        break;
      }
      case 'reply': {
        const person = people[step.who];
        const seen = await person.api.feedback.get({ id });
        const repeat: Sent | null = step.again && lastKey !== null && lastKey.who === step.who ? lastKey : null;
        const key: string = repeat?.key ?? `reply-${serial.next}-key`;
        const text: string = repeat?.text ?? `answer ${serial.next} by ${person.name}`;
        const version = step.stale ? Math.max(1, seen.version - 1) : seen.version;
        const kind = step.holding ? ('holding' as const) : ('answer' as const);
        const result = await tolerant(
          person.api.feedback.reply({
            replyId: key,
            id,
            version,
            kind,
            text,
            promisedAt: step.holding ? app.clock.now() + 1_800_000 : null,
          }),
        );
        if (result?.outcome === 'held' && result.reply.state === 'held') {
          accepted.set(key, text);
          lastKey = { key, who: step.who, text };
        }
        // Not sent: the words are kept as this person's draft.
        if (result?.outcome === 'conflict') expect((await person.api.feedback.get({ id })).draft?.text).toBe(text);
        break;
      }
      case 'guest':
        said += 1;
        await guestWrites(app.app.parts, {
          businessId: people[0].businessId,
          feedbackId: id,
          messageId: `guest-${serial.next}-key`,
          text: `more ${serial.next}`,
        });
        break;
      case 'wait':
        await app.fastForward({ seconds: step.seconds });
        break;
      case 'restart':
        await app.reopen();
        break;
    }
    await check();
  }
  await app.fastForward({ minutes: 5 });
  await check();
  const end = await people[0].api.feedback.get({ id });
  // Every accepted and not taken back answer reached the guest, once.
  expect(
    end.messages
      .filter((one) => one.from === 'us')
      .map((one) => one.text)
      .toSorted(),
  ).toEqual([...accepted.values()].toSorted());
  // Nobody tells its story any further, so its ladder is not climbed through all the stories that follow.
  await tolerant(people[0].api.feedback.resolve({ id, outside: true }));

  async function check(): Promise<void> {
    const item = await people[0].api.feedback.get({ id });
    expect(item.messages.filter((one) => one.from === 'guest')).toHaveLength(said);
    const ours = item.messages.filter((one) => one.from === 'us').map((one) => one.id);
    expect(new Set(ours).size).toBe(ours.length);
    // At most one answer on its way at a time (a promise may be followed by the answer before it left).
    expect(item.replies.filter((one) => one.state === 'held' && one.kind === 'answer').length).toBeLessThanOrEqual(1);
    expect(item.dueAt === null).toBe(item.status !== 'open');
    // A promise is no answer yet.
    const answers = item.replies.filter((one) => one.kind === 'answer' && ours.includes(`reply-${one.id}`));
    if (answers.length > 0) expect(item.firstResponseAt).not.toBeNull();
  }
}

/** A claim answers races by itself; only closing in between refuses it. */
function raceOnly(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'CONFLICT')) throw error;
}

/** The same stories on every submission; MODEL_RUNS and MODEL_SEED look for new ones. */
it('keeps its promises whatever two people, a guest, the clock and restarts do', { timeout: 180_000 }, async () => {
  await using app = await openTestApp();
  app.ignorePhones();
  const ana = await app.business();
  const ben = await app.hire(ana, { name: 'Ben', role: 'manager' });
  const serial = { next: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
      const id = await app.receive(ana, {
        channel: 'form',
        kind: 'message',
        visibility: 'private',
        replyMode: 'page',
        author: '',
        url: null,
        rating: null,
      });
      await run({ app, people: [ana, ben], id, serial }, commands);
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? (WHOLE ? 100 : 50)), seed: Number(process.env['MODEL_SEED'] ?? 20_261_121) },
  );
});

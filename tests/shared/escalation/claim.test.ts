import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { nextStep } from '#shared/escalation/climb/next-step.ts';
import type { ItemFacts, Step } from '#shared/escalation/types.ts';
import { input, item, MINUTE, Night, person, START, TEAM, mayLeave } from './night-kit.ts';

const shown = { ana: 'shown', ben: 'shown', cyril: 'shown', owner: 'shown' } as const;

describe('a claim', () => {
  it('stops the ladder', () => {
    const night = new Night({ phones: shown }).until(3).claim('ana').until(20);
    expect(night.story).toEqual(['0 ana']);
    expect(night.state).toBe('claimed');
  });

  it('is reminded fifteen and five minutes before the deadline', () => {
    const night = new Night({ phones: shown }).until(43).claim('ben');
    const nudges = night.until(59).heard.filter(({ why }) => why === 'nudge');
    expect(nudges).toMatchObject([
      { minute: 45, who: 'ben' },
      { minute: 55, who: 'ben' },
    ]);
  });

  it('made seven minutes before the deadline is reminded once', () => {
    const night = new Night({ phones: shown }).until(53).claim('ben').until(60);
    expect(night.heard.filter(({ why }) => why === 'nudge')).toMatchObject([{ minute: 55 }]);
  });

  it('after an outage over both reminders gets one, and none after the deadline', () => {
    const late = new Night({ phones: shown }).until(43).claim('ben').until(44).downUntil(57).until(58);
    expect(late.heard.filter(({ why }) => why === 'nudge')).toMatchObject([{ minute: 57 }]);
    const tooLate = new Night({ phones: shown }).until(43).claim('ben').until(44).downUntil(61).until(62);
    expect(tooLate.heard.filter(({ why }) => why === 'nudge')).toEqual([]);
  });

  it('silent for twenty minutes is released, somebody else hears at once, and the ladder goes on where it would be', () => {
    const night = new Night({ phones: shown, item: item({ dueAt: START + 200 * MINUTE }) }).until(3).claim('ana').until(26);
    expect(night.story).toEqual(['0 ana', '23 ben', '25 owner']);
    expect(night.item.released).toEqual({ memberId: 'ana', at: START + 23 * MINUTE });
  });

  it('given back early is announced to somebody else at once, not to the one who let go', () => {
    const night = new Night({ phones: shown }).until(3).claim('ana').until(4);
    night.change({ claim: null, released: { memberId: 'ana', at: night.now } }).until(5);
    expect(night.heard.slice(1)).toMatchObject([{ minute: 4, who: 'ben', why: 'released' }]);
  });

  it('given back with nobody else there rings the same person rather than nobody', () => {
    const night = new Night({ phones: { ana: 'opened' }, people: [person('ana')], duty: { onDuty: 'ana', backup: null } })
      .until(3)
      .claim('ana')
      .until(4);
    night.change({ claim: null, released: { memberId: 'ana', at: night.now } }).until(4.5);
    expect(night.heard.at(-1)).toMatchObject({ minute: 4, who: 'ana', why: 'released' });
  });

  it('lives as long as its holder does something', () => {
    const night = new Night({ phones: shown, item: item({ dueAt: START + 200 * MINUTE }) }).until(3).claim('ana').until(20);
    night.change({ claim: { memberId: 'ana', at: START + 3 * MINUTE, lastActivityAt: night.now } }).until(39);
    expect(night.state).toBe('claimed');
    expect(night.until(40).item.claim).toBeNull();
  });

  it('with a promised time is left alone until then: the promise is the deadline', () => {
    const promisedAt = START + 120 * MINUTE;
    const night = new Night({ phones: shown }).until(3).claim('ana');
    night.change({ promisedAt, dueAt: promisedAt }).until(119);
    expect(night.heard.slice(1)).toMatchObject([
      { minute: 105, why: 'nudge' },
      { minute: 115, why: 'nudge' },
    ]);
    expect(night.until(121).item.claim).toBeNull();
    expect(night.missedAt).toEqual([120]);
  });

  it('of a member who was removed is released at once', () => {
    const night = new Night({ phones: shown }).until(3).claim('ana').until(4);
    night.world = {
      ...night.world,
      people: TEAM.filter(({ memberId }) => memberId !== 'ana'),
      duty: { onDuty: null, backup: 'ben' },
    };
    night.change({}).until(5);
    expect(night.item.claim).toBeNull();
    expect(night.heard.at(-1)).toMatchObject({ minute: 4, who: 'ben' });
  });
});

describe('a claim racing a due step', () => {
  /** The store: one row, changed only in whole commits, like the write lane. */
  class Row {
    item: ItemFacts = item({
      fired: [{ key: 'r1.0.on_duty.always', at: START }],
      alerts: [{ memberId: 'ana', deviceId: 'ana-phone', sentAt: START, shownAt: START, openedAt: null }],
    });
    claimedAt: number | null = null;
    readonly sends: number[] = [];
    clock = 0;

    decide(): readonly Step[] {
      const step = nextStep(input({ item: this.item, now: START + 12 * MINUTE }));
      this.item = { ...this.item, fired: [...this.item.fired, ...step.fired.map((key) => ({ key, at: START }))] };
      return step.steps;
    }

    claim(): void {
      this.clock += 1;
      this.claimedAt = this.clock;
      this.item = { ...this.item, claim: { memberId: 'ana', at: START, lastActivityAt: START } };
    }

    send(step: Step): void {
      this.clock += 1;
      if (mayLeave(this.item, step, START + 12 * MINUTE)) this.sends.push(this.clock);
    }
  }

  it('no send starts after the claim is committed, over a thousand interleavings; without a claim it is sent exactly once', async () => {
    let raced = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, claims) => {
        const row = new Row();
        const looker = async () => {
          const steps = await scheduler.schedule(Promise.resolve(), 'look').then(() => row.decide());
          for (const step of steps) await scheduler.schedule(Promise.resolve(), 'send').then(() => row.send(step));
        };
        const claimer = async () => {
          await scheduler.schedule(Promise.resolve(), 'claim');
          row.claim();
        };
        const all = Promise.all([looker(), looker(), ...(claims ? [claimer()] : [])]);
        await scheduler.waitIdle();
        await all;
        const { claimedAt } = row;
        expect(row.sends.filter((sent) => claimedAt !== null && sent > claimedAt)).toEqual([]);
        expect(row.sends.length).toBeLessThanOrEqual(1);
        if (claimedAt === null) expect(row.sends).toHaveLength(1);
        else if (row.sends.length === 0) raced += 1;
      }),
      { numRuns: 1000 },
    );
    expect(raced).toBeGreaterThan(50);
  });

  it('a nudge is only for the one who holds it, and only before the deadline', () => {
    const claimed = item({ claim: { memberId: 'ana', at: START, lastActivityAt: START } });
    const nudge = { why: 'nudge', memberId: 'ana' } as const;
    expect(mayLeave(claimed, nudge, START)).toBe(true);
    expect(mayLeave({ ...claimed, claim: null }, nudge, START)).toBe(false);
    expect(mayLeave(claimed, { why: 'nudge', memberId: 'ben' }, START)).toBe(false);
    expect(mayLeave(claimed, nudge, START + 60 * MINUTE)).toBe(false);
  });
});

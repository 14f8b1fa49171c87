import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { item, MINUTE, Night, person, START } from './night-kit.ts';

const HOUR = 60 * MINUTE;
const shown = { ana: 'shown', ben: 'shown', cyril: 'shown', owner: 'shown' } as const;
const longDue = item({ dueAt: START + 1000 * MINUTE });

describe('after an outage', () => {
  it.each([
    [1, ['0 ana']],
    [6, ['0 ana', '6 ana']],
    [13, ['0 ana', '13 ben']],
    [26, ['0 ana', '26 owner']],
    [39.5, ['0 ana', '39.5 owner']],
  ])('until minute %d exactly the current step is made up for', (minute, story) => {
    const night = new Night({ phones: shown }).until(0).downUntil(minute);
    night.climb();
    expect(night.story).toEqual(story);
  });

  it('of hours everyone hears once and the repeats are counted from then', () => {
    const night = new Night({ phones: shown, item: longDue }).until(0).downUntil(300).until(314);
    expect(night.story.slice(1)).toEqual(['300 ana', '300 ben', '300 cyril', '300 owner']);
    expect(night.until(316).story.slice(5)).toEqual(['315 ana', '315 ben', '315 cyril', '315 owner']);
  });

  it('that swallowed the first look too, only the current step is rung', () => {
    const night = new Night({ phones: shown }).downUntil(13);
    night.climb();
    // The one on duty has never heard of it; the backup is whose turn it is.
    expect(night.story).toEqual(['13 ben']);
    night.now += MINUTE;
    expect(night.climb().steps).toMatchObject([{ memberId: 'ana', why: 'handed_on' }]);
  });

  it('a thousand items that come due at once each get one step', () => {
    const nights = Array.from({ length: 1000 }, () => new Night({ phones: shown }).until(0).downUntil(13));
    for (const night of nights) night.climb();
    expect(nights.every(({ story }) => story.length === 2 && story[1] === '13 ben')).toBe(true);
  });
});

describe('when the clock jumps', () => {
  it('back by hours, nothing is repeated, nothing comes early and nothing stands still', () => {
    const night = new Night({ phones: shown, item: longDue }).until(6);
    night.now -= 3 * HOUR;
    night.change({});
    night.climb();
    expect(night.story).toEqual(['0 ana', '5 ana']);
    // Seen by a watch that did not jump: the backup after seven more minutes.
    const jumpedTo = night.now;
    const spent = () => (night.now - jumpedTo) / MINUTE;
    while (night.story.length < 3) {
      night.now = Math.max(night.now, night.nextCheckAt ?? Infinity);
      night.climb();
    }
    expect(night.heard[2]).toMatchObject({ who: 'ben' });
    expect(spent()).toBeGreaterThanOrEqual(6);
    expect(spent()).toBeLessThanOrEqual(7);
  });

  it('forward by hours, it is an outage: the current step, once', () => {
    const night = new Night({ phones: shown, item: longDue }).until(1).downUntil(121);
    night.climb();
    expect(night.story.slice(1)).toEqual(['121 ana', '121 ben', '121 cyril', '121 owner']);
    night.now -= 2 * HOUR;
    night.change({});
    night.climb();
    expect(night.story).toHaveLength(5);
  });

  it('back while somebody holds it, the claim keeps at most its twenty minutes', () => {
    const night = new Night({ phones: shown, item: longDue }).until(3).claim('ana').until(10);
    night.now -= 3 * HOUR;
    night.climb();
    const jumpedTo = night.now;
    while (night.item.claim !== null && night.now < jumpedTo + HOUR) {
      night.now = Math.max(night.now, night.nextCheckAt ?? Infinity);
      night.climb();
    }
    expect((night.now - jumpedTo) / MINUTE).toBeLessThanOrEqual(20);
    expect(night.item.claim).toBeNull();
  });
});

describe('by a watch that never jumps, while the clock is set back again and again', () => {
  it('every rung comes at its minute or at most one look later, and only once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 240 }), { minLength: 60, maxLength: 60 }), (jumps) => {
        const night = new Night({ phones: shown, item: longDue });
        const rung: string[] = [];
        for (const [minute, back] of jumps.entries()) {
          night.now += MINUTE;
          // Set back on every sixth look; the ladder is looked at every minute here, as the auditor makes sure.
          if (minute % 6 === 5) night.now -= back * MINUTE;
          const before = night.heard.length;
          night.climb();
          for (const { key } of night.heard.slice(before)) rung.push(`${minute} ${key}`);
        }
        const at = (part: string) => Number(rung.find((line) => line.includes(part))?.split(' ')[0]);
        for (const [part, planned] of [
          ['r1.5.', 5],
          ['r1.12.', 12],
          ['r1.25.', 25],
          ['r1.40.', 40],
        ] as const) {
          expect(at(part)).toBeGreaterThanOrEqual(planned - 1);
          // Each setting back costs at most the minute since the last look.
          expect(at(part)).toBeLessThanOrEqual(planned + Math.ceil(planned / 5));
        }
        expect(rung.filter((line) => line.includes('r1.12.'))).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever happens, in any order', () => {
  type Event =
    | { readonly kind: 'wait'; readonly minutes: number }
    | { readonly kind: 'jump'; readonly minutes: number }
    | { readonly kind: 'look' }
    | { readonly kind: 'claim'; readonly who: string }
    | { readonly kind: 'giveBack' }
    | { readonly kind: 'shown' | 'opened' }
    | { readonly kind: 'snooze' | 'mute'; readonly who: string }
    | { readonly kind: 'leave'; readonly who: string }
    | { readonly kind: 'busy'; readonly minutes: number };
  const who = fc.constantFrom('ana', 'ben', 'cyril', 'owner');
  const events: fc.Arbitrary<Event> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 30 }) }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
    fc.record({ kind: fc.constant('jump' as const), minutes: fc.integer({ min: -300, max: 300 }) }),
    fc.record({ kind: fc.constant('claim' as const), who }),
    fc.constant({ kind: 'giveBack' as const }),
    fc.constantFrom({ kind: 'shown' as const }, { kind: 'opened' as const }),
    fc.record({ kind: fc.constantFrom('snooze' as const, 'mute' as const), who }),
    fc.record({ kind: fc.constant('leave' as const), who }),
    fc.record({ kind: fc.constant('busy' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  );

  function live(night: Night, event: Event): void {
    const here = (memberId: string) => night.world.people.some((one) => one.memberId === memberId);
    switch (event.kind) {
      case 'wait':
        night.until((night.now - START) / MINUTE + event.minutes);
        return;
      case 'jump':
        night.now += event.minutes * MINUTE;
        break;
      case 'look':
        break;
      case 'claim':
        if (night.item.claim === null && here(event.who)) night.claim(event.who);
        break;
      case 'giveBack':
        if (night.item.claim !== null)
          night.change({ claim: null, released: { memberId: night.item.claim.memberId, at: night.now } });
        break;
      case 'shown':
        night.change({ alerts: night.item.alerts.map((alert) => ({ ...alert, shownAt: alert.shownAt ?? night.now })) });
        break;
      case 'opened':
        night.change({ alerts: night.item.alerts.map((alert) => ({ ...alert, openedAt: night.now })) });
        break;
      case 'snooze':
        night.change({ snoozes: [...night.item.snoozes, { memberId: event.who, until: night.now + 10 * MINUTE }] });
        break;
      case 'mute':
        night.change({ mutedBy: [...night.item.mutedBy, event.who] });
        break;
      case 'leave':
        night.world = { ...night.world, people: night.world.people.filter(({ memberId }) => memberId !== event.who) };
        break;
      case 'busy':
        night.world = { ...night.world, busyUntil: night.now + event.minutes * MINUTE };
        break;
    }
    night.climb();
  }

  it('one step reaches one person once, a claimed item rings nobody but its holder, and it never asks to look in the past', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 25 }), fc.constantFrom('high' as const, 'urgent' as const), (story, level) => {
        const night = new Night({ phones: shown, item: item({ level, dueAt: START + 90 * MINUTE }) });
        night.climb();
        for (const event of story) {
          live(night, event);
          expect(night.nextCheckAt === null || night.nextCheckAt >= night.now).toBe(true);
          const { item: now } = night;
          // Open, unclaimed and not used up: there is always a next look.
          if (night.state !== 'exhausted') expect(night.nextCheckAt).not.toBeNull();
          const last = night.heard.at(-1);
          if (now.claim !== null && last?.minute === night.minute() && last.why === 'nudge')
            expect(last.who).toBe(now.claim.memberId);
        }
        const told = night.heard.map(({ key, who: one }) => `${key} ${one}`);
        expect(new Set(told).size).toBe(told.length);
        expect(new Set(night.item.fired.map(({ key }) => key)).size).toBe(night.item.fired.length);
        expect(night.missedAt.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 600 },
    );
  });

  it('while somebody can hear and nothing holds it back, an unclaimed item rings somebody within the longest wait', () => {
    const reach = fc.record({
      devices: fc.boolean(),
      role: fc.constantFrom('owner' as const, 'manager' as const, 'responder' as const),
    });
    const names = ['a', 'b', 'c', 'd'];
    fc.assert(
      fc.property(
        fc.array(reach, { minLength: 1, maxLength: 4 }),
        fc.option(fc.constantFrom(...names, 'gone')),
        fc.option(fc.constantFrom(...names, 'gone')),
        (team, onDuty, backup) => {
          const people = team.map(({ devices, role }, index) =>
            person(names[index] ?? '', { role, ...(devices ? {} : { devices: [] }) }),
          );
          const night = new Night({ people, duty: { onDuty, backup }, item: item({ level: 'urgent' }) });
          const first = night.climb();
          if (team.some(({ devices }) => devices)) expect(first.steps.length).toBeGreaterThan(0);
          else expect(first.unheard).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('without jumps no rung is climbed before its minute unless a lower one reached nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 }), (waits) => {
        const night = new Night({ phones: shown, item: longDue });
        night.climb();
        for (const minutes of waits) {
          night.now += minutes * MINUTE;
          night.climb();
        }
        for (const { key, minute } of night.heard) {
          const planned = /^r1\.(\d+)\./.exec(key)?.[1];
          if (planned !== undefined) expect(minute).toBeGreaterThanOrEqual(Number(planned));
        }
      }),
      { numRuns: 300 },
    );
  });
});

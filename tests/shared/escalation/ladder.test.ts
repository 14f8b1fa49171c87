import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER, ladderProblems } from '#shared/escalation/ladder.ts';
import { ladderOf, MINUTE, Night, item, person, START, TEAM } from './night-kit.ts';

const shown = { ana: 'shown', ben: 'shown', cyril: 'shown', owner: 'shown' } as const;

describe('an item nobody takes', () => {
  it('rings the one on duty, again after five minutes, the backup after twelve, the owner, then everyone, three times more, and no more', () => {
    const night = new Night({ phones: shown }).until(600);
    expect(night.story).toEqual([
      '0 ana',
      '5 ana',
      '12 ben',
      '25 owner',
      ...['40', '55', '70', '85'].flatMap((minute) => ['ana', 'ben', 'cyril', 'owner'].map((who) => `${minute} ${who}`)),
    ]);
    expect(night.state).toBe('exhausted');
  });

  it('whose phone does not report "shown" reaches the backup after two minutes', () => {
    expect(new Night().until(24).story).toEqual(['0 ana', '2 ben', '12 ben']);
  });

  it('tries the other phones of the one on duty before the backup', () => {
    const two = [
      { deviceId: 'proved', lastShownAt: START - MINUTE },
      { deviceId: 'drawer', lastShownAt: null },
    ];
    const night = new Night({ people: [person('ana', { devices: two }), person('ben'), person('owner')] });
    expect(night.climb().steps).toMatchObject([{ memberId: 'ana', deviceIds: ['proved'] }]);
    night.now = START + 2 * MINUTE;
    expect(night.climb().steps).toMatchObject([{ memberId: 'ana', deviceIds: ['drawer'] }]);
  });

  it('rings all phones at once when none of them has proved itself', () => {
    const two = [
      { deviceId: 'one', lastShownAt: null },
      { deviceId: 'two', lastShownAt: START - 8 * 86_400_000 },
    ];
    expect(new Night({ people: [person('ana', { devices: two })] }).climb().steps).toMatchObject([{ deviceIds: ['one', 'two'] }]);
  });

  it('that was opened is not rung again after five minutes: somebody is reading it', () => {
    expect(new Night({ phones: { ana: 'opened' } }).until(11).story).toEqual(['0 ana']);
  });

  it('is logged as missed once, the instant after its deadline and not on it', () => {
    const night = new Night({ phones: shown }).until(59.9);
    night.now = START + 60 * MINUTE;
    expect(night.climb().missed).toBe(false);
    expect(night.nextCheckAt).toBe(START + 60 * MINUTE + 1);
    expect(night.until(200).missedAt).toEqual([60]);
  });

  it('is answered: nothing rings, nothing is looked at again', () => {
    const night = new Night().until(3).change({ open: false }).until(300);
    expect(night.story).toEqual(['0 ana', '2 ben']);
    expect(night.nextCheckAt).toBeNull();
    expect(night.missedAt).toEqual([]);
  });

  it.each([
    ['low', 'silent'],
    ['spam', 'silent'],
  ] as const)('of level %s never rings', (level, state) => {
    const night = new Night({ item: item({ level, dueAt: null }) }).until(600);
    expect([night.story, night.state, night.nextCheckAt]).toEqual([[], state, null]);
  });

  it('rings the next one who goes on duty, once', () => {
    const night = new Night({ phones: shown, duty: { onDuty: 'ana', backup: null, until: START + 8 * MINUTE } }).until(7);
    night.world = { ...night.world, duty: { onDuty: 'cyril', backup: null } };
    expect(night.until(11).heard.slice(2)).toMatchObject([{ minute: 8, who: 'cyril', why: 'handed_on' }]);
  });
});

describe('nothing ends in silence', () => {
  it('an empty rota: the wait is skipped, the owner is told why', () => {
    const night = new Night({ duty: { onDuty: null, backup: 'ben' } }).until(0);
    expect(night.heard).toMatchObject([
      { who: 'ben', why: 'rung' },
      { who: 'owner', why: 'empty_rota' },
    ]);
  });

  it('nobody on duty and no backup: the owner hears at once, everyone at their time', () => {
    const night = new Night({ duty: { onDuty: null, backup: null }, phones: shown }).until(41);
    expect(night.heard).toMatchObject([
      { minute: 0, who: 'owner', why: 'empty_rota' },
      ...['ana', 'ben', 'cyril', 'owner'].map((who) => ({ minute: 40, who })),
    ]);
  });

  it('the one on duty has no live device: the backup hears at once and the owner why', () => {
    const night = new Night({ people: [person('ana', { devices: [] }), person('ben'), person('owner')] }).until(1);
    expect(night.heard).toMatchObject([
      { minute: 0, who: 'ben' },
      { minute: 0, who: 'owner', why: 'unreachable' },
    ]);
  });

  it('who has only an address is mailed as well, but nobody waits for that', () => {
    const night = new Night({ people: [person('ana', { devices: [], mail: true }), person('ben'), person('owner')] }).until(1);
    expect(night.heard).toMatchObject([{ who: 'ana', ways: 'mail' }, { who: 'ben', ways: 'push' }, { who: 'owner' }]);
  });

  it('a member removed in mid-ladder: the next one is rung in their place', () => {
    const night = new Night({ phones: shown }).until(6);
    night.world = { ...night.world, people: TEAM.filter(({ memberId }) => memberId !== 'ben') };
    expect(night.until(26).story).toEqual(['0 ana', '5 ana', '12 owner']);
  });

  it('neither duty nor backup nor owner can be reached: whoever can is rung at once', () => {
    const dead = ['ana', 'ben', 'owner'].map((memberId) => person(memberId, { devices: [] }));
    expect(new Night({ people: [...dead, person('cyril')] }).until(0).story).toEqual(['0 cyril']);
    const narrow = ladderOf({ afterMinutes: 0, tell: 'on_duty', when: 'always', ways: ['push'] });
    expect(new Night({ ladder: narrow, people: [...dead, person('cyril')] }).until(0).heard).toMatchObject([
      { who: 'cyril', why: 'unreachable' },
    ]);
  });

  it('nobody can be reached at all: the team is told so, and a phone that comes back rings within a minute', () => {
    const night = new Night({
      people: [person('ana', { devices: [], mail: true })],
      ladder: ladderOf({ afterMinutes: 0, tell: 'on_duty', when: 'always', ways: ['push'] }),
    }).until(3);
    expect([night.state, night.unheard, night.story]).toEqual(['unheard', 4, ['0 ana']]);
    night.world = { ...night.world, people: [person('ana')] };
    expect(night.until(4).story).toEqual(['0 ana', '4 ana']);
  });

  it('nobody can be reached all night: it is looked at every minute at first and then four times an hour', () => {
    const night = new Night({ people: [person('ana', { devices: [] })], item: item({ dueAt: null }) }).until(240);
    expect(night.state).toBe('unheard');
    expect(night.unheard).toBe(11 + 15);
    night.world = { ...night.world, people: [person('ana')] };
    expect(night.until(255).story).toEqual(['250 ana']);
  });

  it('an empty ladder is refused by the editor and still does not hang', () => {
    const empty = ladderOf();
    expect(ladderProblems(empty)).toEqual([{ rung: null, kind: 'empty' }]);
    expect(new Night({ ladder: empty, item: item({ dueAt: null }) }).until(100).story).toEqual([]);
  });
});

describe('an edited ladder', () => {
  it('calls the webhook of a rung once, whoever is told', () => {
    const ladder = ladderOf({ afterMinutes: 0, tell: 'everyone', when: 'always', ways: ['push', 'webhook'] });
    expect(new Night({ ladder }).until(1).story).toEqual(['0 ana', '0 ben', '0 cyril', '0 owner', '0 webhook']);
  });

  it('may tell two audiences in one minute, each person once', () => {
    const ladder = ladderOf(
      { afterMinutes: 0, tell: 'backup', when: 'always', ways: ['push'] },
      { afterMinutes: 0, tell: 'everyone', when: 'always', ways: ['push'] },
    );
    expect(new Night({ ladder }).until(1).story).toEqual(['0 ben', '0 ana', '0 cyril', '0 owner']);
  });

  it('changed in mid-round repeats nothing that was rung already', () => {
    const night = new Night({ phones: shown }).until(13);
    const ladder = { ...DEFAULT_LADDER, rungs: DEFAULT_LADDER.rungs.filter(({ afterMinutes }) => afterMinutes !== 5) };
    night.world = { ...night.world, ladder };
    expect(night.change({}).until(24).story).toEqual(['0 ana', '5 ana', '12 ben']);
  });

  it('is told what is wrong with it', () => {
    expect(ladderProblems(DEFAULT_LADDER)).toEqual([]);
    const bad = {
      rungs: [{ afterMinutes: 5, tell: 'backup', when: 'always', ways: [] }],
      repeat: { everyMinutes: 0, times: 99 },
      claimSilentMinutes: 1,
      nudgeMinutes: [0],
    } as const;
    expect(ladderProblems(bad).map(({ kind }) => kind)).toEqual([
      'no_way',
      'late_start',
      'no_end',
      'bad_repeat',
      'bad_claim',
      'bad_nudge',
    ]);
  });
});

/** One item and a few people, lived through time the way a flow does it: look, store, look again when told to. */
import { roster } from '#tests/shared/duty/roster-kit.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { DEFAULT_LADDER } from '#shared/escalation/ladder.ts';
import { nextStep } from '#shared/escalation/climb/next-step.ts';
import type { AlertFacts, ItemFacts, Ladder, NextStep, NextStepInput, PersonFacts, Step } from '#shared/escalation/types.ts';
import { whyNotDue } from '#shared/escalation/telling/still-due.ts';

export const MINUTE = 60_000;
/** A Saturday, 20:40 in Prague. */
export const START = Date.UTC(2026, 4, 2, 18, 40);

export function person(memberId: string, parts: Partial<PersonFacts> = {}): PersonFacts {
  const role = memberId === 'owner' ? 'owner' : 'responder';
  return { memberId, role, devices: [{ deviceId: `${memberId}-phone`, lastShownAt: null }], mail: false, quiet: null, ...parts };
}

/** Nobody has said when the house is open. */
export const UNKNOWN_HOURS: ServiceHours = { timeZone: 'Europe/Prague', week: [[], [], [], [], [], [], []], specialDays: [] };

export const TEAM: readonly PersonFacts[] = [person('ana'), person('ben'), person('cyril'), person('owner')];

export function item(parts: Partial<ItemFacts> = {}): ItemFacts {
  return {
    feedbackId: 'f1',
    level: 'high',
    open: true,
    round: 1,
    startedAt: START,
    checkedAt: null,
    dueAt: START + 60 * MINUTE,
    promisedAt: null,
    claim: null,
    released: null,
    fired: [],
    alerts: [],
    snoozes: [],
    mutedBy: [],
    missedLoggedAt: null,
    ...parts,
  };
}

export function input(parts: Partial<NextStepInput> = {}): NextStepInput {
  return {
    ladder: DEFAULT_LADDER,
    item: item(),
    duty: { onDuty: 'ana', backup: 'ben' },
    people: TEAM,
    timeZone: 'Europe/Prague',
    service: { roster: roster({ memberIds: [] }), hours: UNKNOWN_HOURS },
    busyUntil: null,
    now: START,
    ...parts,
  };
}

export type Heard = {
  readonly minute: number;
  readonly who: string;
  readonly why: Step['why'];
  readonly ways: string;
  readonly key: string;
};

/** What phones do with a push: `silent` never shows, `shown` shows, `opened` is tapped. */
export type Phones = Readonly<Record<string, 'silent' | 'shown' | 'opened'>>;

export class Night {
  item: ItemFacts;
  now: number;
  nextCheckAt: number | null;
  state: NextStep['state'] | null = null;
  readonly heard: Heard[] = [];
  readonly missedAt: number[] = [];
  unheard = 0;
  world: Omit<NextStepInput, 'item' | 'now'>;
  phones: Phones = {};

  constructor(parts: Partial<NextStepInput> & { readonly phones?: Phones } = {}) {
    const { item: first, now, ...world } = input(parts);
    this.item = first;
    this.now = now;
    this.world = world;
    this.nextCheckAt = now;
    this.phones = parts.phones ?? {};
  }

  climb(): NextStep {
    const step = nextStep({ ...this.world, item: this.item, now: this.now });
    const alerts = step.steps.flatMap((one) => this.ring(one));
    this.item = {
      ...this.item,
      startedAt: step.startedAt,
      checkedAt: this.now,
      claim: this.item.claim && {
        ...this.item.claim,
        at: this.item.claim.at - step.movedBackMs,
        lastActivityAt: this.item.claim.lastActivityAt - step.movedBackMs,
      },
      fired: [...this.item.fired, ...step.fired.map((key) => ({ key, at: this.now }))],
      alerts: [...this.item.alerts, ...alerts],
      missedLoggedAt: step.missed ? this.now : this.item.missedLoggedAt,
    };
    if (step.missed) this.missedAt.push(this.minute());
    if (step.unheard) this.unheard += 1;
    if (step.release !== null)
      this.item = { ...this.item, claim: null, released: { memberId: step.release.memberId, at: this.now } };
    this.nextCheckAt = step.nextCheckAt;
    this.state = step.state;
    return step;
  }

  /** Lives on to `minute`, looking only when the rule asked to. */
  until(minute: number): this {
    const end = START + minute * MINUTE;
    for (let checks = 0; this.nextCheckAt !== null && this.nextCheckAt <= end; checks += 1) {
      if (checks > 500) throw new Error('The ladder asks to look again without an end');
      this.now = Math.max(this.now, this.nextCheckAt);
      this.climb();
    }
    this.now = Math.max(this.now, end);
    return this;
  }

  /** The server was down until `minute`; the first look afterwards is late. */
  downUntil(minute: number): this {
    this.now = START + minute * MINUTE;
    if (this.nextCheckAt !== null) this.nextCheckAt = Math.max(this.nextCheckAt, this.now);
    return this;
  }

  change(parts: Partial<ItemFacts>): this {
    this.item = { ...this.item, ...parts };
    this.nextCheckAt = this.now;
    return this;
  }

  claim(memberId: string): this {
    return this.change({ claim: { memberId, at: this.now, lastActivityAt: this.now } });
  }

  minute(): number {
    return Math.round((this.now - START) / 600) / 100;
  }

  /** "0 ana", "12 ben": who heard when. */
  get story(): string[] {
    return this.heard.map(({ minute, who }) => `${minute} ${who}`);
  }

  private ring(step: Step): AlertFacts[] {
    if (!mayLeave(this.item, step, this.now)) throw new Error(`A step that is not due: ${step.key}`);
    this.heard.push({
      minute: this.minute(),
      who: step.memberId ?? 'webhook',
      why: step.why,
      ways: step.ways.join('+'),
      key: step.key,
    });
    const { memberId } = step;
    if (memberId === null) return [];
    const state = this.phones[memberId] ?? 'silent';
    const devices: readonly (string | null)[] = step.deviceIds.length > 0 ? step.deviceIds : [null];
    return devices.map((deviceId) => ({
      memberId,
      deviceId,
      sentAt: this.now,
      shownAt: deviceId === null || state === 'silent' ? null : this.now,
      openedAt: state === 'opened' ? this.now : null,
    }));
  }
}

/** The last look before a push leaves, on the facts the ladder has. */
export function mayLeave(item: ItemFacts, { why, memberId }: Pick<Step, 'why' | 'memberId'>, now: number): boolean {
  const mutes = [
    ...item.mutedBy.map((by) => ({ memberId: by, until: null })),
    ...item.snoozes.map(({ memberId: by, until }) => ({ memberId: by, until })),
  ];
  const row = { ...item, status: item.open ? 'open' : 'answered', claimedBy: item.claim?.memberId ?? null, mutes } as const;
  return whyNotDue(row, { why: why === 'nudge' ? 'nudge' : 'ladder', memberId }, now) === null;
}

export function ladderOf(...rungs: Ladder['rungs']): Ladder {
  return { ...DEFAULT_LADDER, rungs };
}

/** Roles and what each may do. One table; the server enforces it by type, the phone hides what would be refused. */

export const ROLES = ['owner', 'manager', 'responder', 'specialist', 'helper'] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  'feedback.read',
  'feedback.claim',
  'feedback.reply',
  'feedback.note',
  'feedback.triage',
  'feedback.resolve',
  'feedback.add',
  'duty.serve',
  'stats.read',
  'team.read',
  'team.manage',
  'business.read',
  'business.manage',
  'business.delete',
  'channels.manage',
  'trail.read',
  'own.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

const EVERYBODY = ROLES;
/** Who belongs to the team for good; a helper is here for some hours and sees what is to be answered, nothing else. */
const TEAM_ROLES = ['owner', 'manager', 'responder', 'specialist'] as const;
const ANSWERING = ['owner', 'manager', 'responder', 'helper'] as const;
const STAFF = ['owner', 'manager', 'responder'] as const;
const LEADS = ['owner', 'manager'] as const;

/** helper: surge help with limited rights; specialist: reads and notes what is asked of them, never speaks to the guest. */
const ALLOWED: Readonly<Record<Action, readonly Role[]>> = {
  'feedback.read': EVERYBODY,
  'feedback.claim': ANSWERING,
  'feedback.reply': ANSWERING,
  'feedback.note': EVERYBODY,
  'feedback.triage': STAFF,
  'feedback.resolve': STAFF,
  'feedback.add': STAFF,
  /** Being on duty, handing it over, and saying that the kitchen is busy. */
  'duty.serve': STAFF,
  'stats.read': STAFF,
  'team.read': TEAM_ROLES,
  'team.manage': LEADS,
  'business.read': TEAM_ROLES,
  'business.manage': LEADS,
  'business.delete': ['owner'],
  'channels.manage': LEADS,
  'trail.read': ['owner'],
  'own.manage': EVERYBODY,
};

export function may(role: Role, action: Action): boolean {
  return ALLOWED[action].includes(role);
}

/** Whether somebody in role `maker` may let a member in role `member` back in with a new password. */
export function mayLetBackIn(maker: Role, member: Role): boolean {
  return mayGive(maker, member);
}

/** Nobody hands on more than they have; asked when it is handed on and again when it is taken. */
export function mayGive(role: Role, given: Role): boolean {
  return role === 'owner' || (may(role, 'team.manage') && given !== 'owner');
}

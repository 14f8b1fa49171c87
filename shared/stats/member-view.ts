/** How a member does is for that member and for those who lead; everybody else sees the team. */
import { may, type Role } from '../model/roles.ts';
import { OUTSIDE } from './facts.ts';
import type { Fairness } from './weekend/fairness.ts';
import type { OwedTimes } from './owed.ts';
import type { ResponseTimes } from './response-times.ts';

export type Viewer = { readonly memberId: string; readonly role: Role };

/** What was answered outside the app is nobody's and stays. */
export function responseTimesFor(times: ResponseTimes, viewer: Viewer): ResponseTimes {
  if (leads(viewer)) return times;
  const member = times.by.member.filter(({ key }) => key === viewer.memberId || key === OUTSIDE);
  return { ...times, by: { ...times.by, member } };
}

export function owedFor(owed: OwedTimes, viewer: Viewer): OwedTimes {
  if (leads(viewer)) return owed;
  const member = owed.by.member.filter(({ key }) => key === viewer.memberId || key === OUTSIDE);
  return { ...owed, by: { ...owed.by, member } };
}

/** The index judges the plan, not a person: everybody sees it. */
export function fairnessFor(fairness: Fairness, viewer: Viewer): Fairness {
  if (leads(viewer)) return fairness;
  return { ...fairness, members: fairness.members.filter(({ memberId }) => memberId === viewer.memberId) };
}

function leads({ role }: Viewer): boolean {
  return may(role, 'team.manage');
}

import { useState } from 'react';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutyFinding } from '#shared/duty/types.ts';
import type { DutyMember } from '#shared/views/duty.ts';
import { PhoneChecks } from '../phones/PhoneCheck.tsx';

/** Who is on duty this weekend without a phone that surely rings. Whoever was on this list stays while the screen is open: their proof is news. */
export function WeakPhones({ findings, members }: { findings: readonly DutyFinding[]; members: readonly DutyMember[] }) {
  const { words } = useRoomWords();
  const found = findings.flatMap((finding) => ('proof' in finding ? [finding.memberId] : []));
  const [seen, setSeen] = useState<readonly string[]>([]);
  const fresh = found.filter((id) => !seen.includes(id));
  if (fresh.length > 0) setSeen([...seen, ...new Set(fresh)]);
  const shown = members.filter(({ id }) => seen.includes(id) || fresh.includes(id));
  return shown.length === 0 ? null : <PhoneChecks title={words.reach.title} members={shown} />;
}

import ChevronRight from 'lucide-react/icons/chevron-right';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DutySpan } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { GapMark, Mark } from './marks.tsx';
import { useNames } from '../member-names.tsx';
import { useDates } from '../times.ts';
import { myself } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** Time on duty as the rota and its exceptions have it, or time nobody has. */
export type Row = DutySpan | { readonly from: number; readonly to: number };

/** One line of a day. A gap, a duty of one's own, and for whoever leads any other that is not over opens. */
export function SpanRow({ row, view, onOpen }: { row: Row; view: DutyView; onOpen: (span: DutySpan) => void }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const now = useNow(10_000);
  const dates = useDates(view.roster.timeZone);
  const nameOf = useNames(view.members);
  const me = myself(view);
  const span = 'source' in row && row.onDuty !== null ? row : null;
  const mine = span !== null && (span.onDuty === me || span.backup === me);
  const opens = row.to > now && (may('team.manage') || (may('duty.serve') && (mine || span === null)));
  const offered = span !== null && view.offers.some(({ from, to }) => from < span.to && to > span.from);
  const inside = (
    <span className={styles.duty}>
      {span?.onDuty ? <Mark memberId={span.onDuty} members={view.members} /> : <GapMark />}
      <span>
        <span className={styles.name}>
          {dates.hours(row)} {span?.onDuty ? nameOf(span.onDuty) : <span className={styles.problem}>{words.duty.gap}</span>}
        </span>
        {span && (
          <span className={styles.hint}>
            {span.backup === null ? words.duty.noBackup : words.duty.backupIs(nameOf(span.backup))}
            {span.source.kind === 'override' && ` · ${words.duty.coming.onlyThis}`}
            {offered && ` · ${words.duty.coming.offered}`}
          </span>
        )}
      </span>
    </span>
  );
  return (
    <li>
      {opens ? (
        <button type="button" className={styles.shift} aria-haspopup="dialog" onClick={() => onOpen(span ?? asSpan(row))}>
          {inside}
          <ChevronRight aria-hidden="true" />
        </button>
      ) : (
        <div className={styles.link}>{inside}</div>
      )}
    </li>
  );
}

const asSpan = ({ from, to }: Row): DutySpan => ({
  from,
  to,
  onDuty: null,
  backup: null,
  source: { kind: 'none', why: 'no_shift', shiftId: null },
});

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '#client/api/clock.ts';
import { api } from '#client/api/trpc.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { DryRunLine } from '#shared/escalation/preview.ts';
import type { Ladder } from '#shared/escalation/types.ts';
import { LEVELS, type Level } from '#shared/model/feedback.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { instantOf, weekdayOf } from '#shared/response/zone.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { useNames } from '../member-names.tsx';
import { localDay, localMinute } from '../times.ts';
import { TimeField } from '../TimeField.tsx';
import { useDuty } from '../useDuty.ts';
import styles from '../Duty.module.css';

/** "Who would hear about a one-star review on Sunday at 21:30?" */
export function DryRun({ ladder }: { ladder: Ladder }) {
  const query = useDuty();
  return query.data ? <Rehearsal ladder={ladder} view={query.data} /> : <QueryFallback query={query} />;
}

function Rehearsal({ ladder, view }: { ladder: Ladder; view: DutyView }) {
  const { words, format, language } = useRoomWords();
  const now = useNow(10_000);
  const nameOf = useNames(view.members);
  const [weekday, setWeekday] = useState(7);
  const [minute, setMinute] = useState(21 * 60 + 30);
  const [level, setLevel] = useState<Level>('urgent');
  const [phones, setPhones] = useState<'silent' | 'shown'>('silent');
  const { timeZone } = view.roster;
  const today = localDay(timeZone, now);
  const later = (weekday - weekdayOf(today) + 7) % 7;
  const passed = later === 0 && localMinute(timeZone, now) >= minute;
  const at = instantOf(timeZone, today + later + (passed ? 7 : 0), minute);
  const { data } = useQuery({
    ...api.escalation.dryRun.queryOptions({ at, level, phones, ladder }),
    placeholderData: (before) => before,
  });
  const said = words.duty.ladder.dry;
  const who = (line: DryRunLine) =>
    [...new Set(line.steps.map(({ memberId }) => (memberId === null ? said.webhook : nameOf(memberId))))].join(', ');
  const what = (line: DryRunLine): string => {
    if (line.kind === 'told') return who(line);
    if (line.kind === 'held') return said.held(line.until === null ? '' : format.moment(line.until, now));
    if (line.kind === 'silent') return said.quietly;
    return said[line.kind];
  };
  return (
    <Card title={said.title}>
      <p className={styles.small}>{said.text}</p>
      <div className={styles.pair}>
        <Select label={said.at} value={weekday} onChange={(event) => setWeekday(Number(event.currentTarget.value))}>
          {weekdayTitles(language).map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </Select>
        <TimeField label={said.time} minute={minute} onChange={setMinute} />
        <Select label={said.level} value={level} onChange={(event) => setLevel(event.currentTarget.value as Level)}>
          {LEVELS.filter((one) => one !== 'spam').map((one) => (
            <option key={one} value={one}>
              {words.common.levels[one]}
            </option>
          ))}
        </Select>
        <Select
          label={said.phones}
          value={phones}
          onChange={(event) => setPhones(event.currentTarget.value === 'shown' ? 'shown' : 'silent')}
        >
          <option value="silent">{said.silent}</option>
          <option value="shown">{said.shown}</option>
        </Select>
      </div>
      {data && !data.planned && <p className={styles.small}>{said.unplanned}</p>}
      <ol className={styles.shifts} aria-live="polite">
        {data?.lines.map((line, index) => (
          <li key={`${line.at}${index.toString()}`} className={styles.line}>
            <span>{format.time(line.at)}</span>
            <span>{what(line)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

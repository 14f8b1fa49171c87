import { useState } from 'react';
import { useLocation } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { useNow } from '#client/api/clock.ts';
import { newClientId } from '#client/api/ids.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { rosterProblems } from '#shared/duty/problems.ts';
import type { Assignee, Rotation, Shift } from '#shared/duty/types.ts';
import { spanText } from '#client/ui/business/hours-edit.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { ClosedDates } from './ClosedDates.tsx';
import { useNames } from '../member-names.tsx';
import { RotationSheet } from './RotationSheet.tsx';
import { ShiftSheet } from './ShiftSheet.tsx';
import { todayDate } from '../times.ts';
import { useDuty } from '../useDuty.ts';
import { type Draft, useRosterDraft } from './useRosterDraft.ts';
import styles from '../Duty.module.css';

/** /duty/roster: what repeats every week. Nothing holds until it is saved. */
export function Roster() {
  const query = useDuty();
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const back = () => goBack(() => navigate('/duty'));
  if (query.data) return <Editor view={query.data} onBack={back} />;
  return (
    <Screen title={words.duty.rota.title} onBack={back}>
      <QueryFallback query={query} />
    </Screen>
  );
}

function Editor({ view, onBack }: { view: DutyView; onBack: () => void }) {
  const { words, language } = useRoomWords();
  const now = useNow(10_000);
  const { draft, changed, conflict, change, save, takeTheirs } = useRosterDraft(view);
  const [shift, setShift] = useState<Shift | null>(null);
  const [rotation, setRotation] = useState<Rotation | null>(null);
  const said = words.duty.rota;
  const blank = (weekday: number): Shift => ({
    id: newClientId(),
    name: '',
    weekday,
    fromMinute: 17 * 60,
    toMinute: 23 * 60,
    first: null,
    backup: null,
  });
  return (
    <Screen
      title={said.title}
      onBack={onBack}
      bar={
        conflict ? (
          <div className={styles.choices}>
            <Button variant="primary" wide onClick={() => void save(view.version)}>
              {said.keepMine}
            </Button>
            <Button wide onClick={takeTheirs}>
              {said.takeTheirs}
            </Button>
          </div>
        ) : (
          <Button variant="primary" wide disabled={!changed} onClick={() => void save()}>
            {said.save}
          </Button>
        )
      }
    >
      {conflict && <Notice tone="warning">{said.conflict}</Notice>}
      <p className={styles.small}>{said.text}</p>
      {weekdayTitles(language).map((name, index) => (
        <DayOfShifts
          key={name}
          name={name}
          weekday={index + 1}
          draft={draft}
          view={view}
          onOpen={setShift}
          onAdd={() => setShift(blank(index + 1))}
        />
      ))}
      <Card title={said.rotations}>
        <p className={styles.small}>{said.rotationsText}</p>
        <ul className={styles.shifts}>
          {draft.rotations.map((one) => (
            <RotationRow key={one.id} rotation={one} view={view} onOpen={() => setRotation(one)} />
          ))}
        </ul>
        <Button
          icon={<Plus aria-hidden="true" />}
          onClick={() =>
            setRotation({
              id: newClientId(),
              name: '',
              memberIds: [],
              everyWeeks: 1,
              anchorDate: todayDate(view.roster.timeZone, now),
            })
          }
        >
          {said.addRotation}
        </Button>
      </Card>
      <ClosedDates dates={draft.closedDates} onChange={(closedDates) => change({ closedDates })} />
      {shift && (
        <ShiftSheet
          shift={shift}
          draft={draft}
          view={view}
          onClose={() => setShift(null)}
          onChange={(shifts) => change({ shifts })}
        />
      )}
      {rotation && (
        <RotationSheet rotation={rotation} draft={draft} view={view} onClose={() => setRotation(null)} onChange={change} />
      )}
    </Screen>
  );
}

type DayProps = {
  name: string;
  weekday: number;
  draft: Draft;
  view: DutyView;
  onOpen: (shift: Shift) => void;
  onAdd: () => void;
};

function DayOfShifts({ name, weekday, draft, view, onOpen, onAdd }: DayProps) {
  const { words } = useRoomWords();
  const said = words.duty.rota;
  const nameOf = useNames(view.members);
  const who = (assignee: Assignee | null): string | null => {
    if (assignee === null) return null;
    if (assignee.kind === 'member') return nameOf(assignee.memberId);
    const turns = draft.rotations.find(({ id }) => id === assignee.rotationId);
    return turns === undefined ? null : (assignee.ahead === 0 ? said.turns : said.turnsNext)(turns.name);
  };
  const problems = rosterProblems({ ...view.roster, ...draft });
  const shifts = draft.shifts.filter((shift) => shift.weekday === weekday).toSorted((a, b) => a.fromMinute - b.fromMinute);
  return (
    <Card title={name}>
      {shifts.length === 0 && <p className={styles.small}>{said.none}</p>}
      <ul className={styles.shifts}>
        {shifts.map((shift) => {
          const overlap = problems.some(
            (found) => found.kind === 'overlap' && (found.shiftId === shift.id || found.otherShiftId === shift.id),
          );
          const backup = who(shift.backup);
          return (
            <li key={shift.id}>
              <button type="button" className={styles.shift} onClick={() => onOpen(shift)}>
                <span>
                  <span className={styles.name}>
                    {spanText(shift)} {shift.name}
                  </span>
                  <span className={styles.hint}>
                    {who(shift.first) ?? <span className={styles.problem}>{said.unfilled}</span>}
                    {' · '}
                    {backup === null
                      ? words.duty.noBackup
                      : shift.backup?.kind === 'rotation'
                        ? backup
                        : words.duty.backupIs(backup)}
                  </span>
                  {overlap && <span className={styles.problem}>{said.overlap}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" icon={<Plus aria-hidden="true" />} aria-label={said.addOn(name)} onClick={onAdd}>
        {said.add}
      </Button>
    </Card>
  );
}

function RotationRow({ rotation, view, onOpen }: { rotation: Rotation; view: DutyView; onOpen: () => void }) {
  const { words } = useRoomWords();
  const nameOf = useNames(view.members);
  const inside = (
    <span>
      <span className={styles.name}>{rotation.name}</span>
      <span className={styles.hint}>
        {rotation.memberIds.map(nameOf).join(' → ')} · {words.duty.rota.every(rotation.everyWeeks)}
      </span>
    </span>
  );
  return (
    <li>
      <button type="button" className={styles.shift} onClick={onOpen}>
        {inside}
      </button>
    </li>
  );
}

import { useState } from 'react';
import { sentenceOf } from '#client/words/errors.ts';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { FairBars } from '#client/ui/charts/FairBars.tsx';
import { Switch } from '#client/ui/controls/Field.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import type { Say } from '#shared/messages/sentences/weekend-sentences.ts';
import type { WeekendsView } from '#shared/views/stats.ts';
import { HOUR_MS } from '#shared/model/time.ts';
import styles from '../Stats.module.css';

/** Who carried the weekends, against the even share of those who are counted. */
export function Fair({ view, say }: { view: WeekendsView; say: Say }) {
  const { words: common, format } = useWords();
  const { may } = useMember();
  const { screens, somebody } = useStatistics();
  const { weekends: words } = screens;
  const { members, mostOverMean, gini, weekends, evenMs } = view.fairness;
  const nameOf = (memberId: string) => say.nameOf(memberId) ?? somebody;
  const named = members.map((member) => {
    const name = nameOf(member.memberId);
    return { ...member, name: member.left ? words.left(name) : member.weighed ? name : words.notCounted(name) };
  });
  const hours = (ms: number) => `${format.number(Math.round(ms / (HOUR_MS / 10)) / 10)}\u00a0${common.common.units.hour}`;
  const rounded = mostOverMean === null ? null : Math.round(mostOverMean * 10) / 10;
  return (
    <div className={styles.part}>
      <FairBars
        title={words.fairness}
        sample={screens.sampleWeekends(weekends)}
        unit="hours"
        heads={words.fairnessHeads}
        even={(evenMs ?? 0) / HOUR_MS}
        rows={named
          .filter(({ left, loadMs }) => !left || loadMs > 0)
          .map(({ memberId, name, firstMs, backupMs, loadMs, weighed }) => ({
            key: memberId,
            label: name,
            value: loadMs / HOUR_MS,
            aside: !weighed,
            name: `${name}: ${hours(loadMs)}${backupMs > 0 ? ` (${words.made(hours(firstMs), hours(backupMs))})` : ''}`,
          }))}
      />
      {members.some(({ backupMs }) => backupMs > 0) && <p className={styles.quiet}>{words.weight}</p>}
      {!may('team.manage') && <p className={styles.quiet}>{words.ownOnly}</p>}
      {rounded !== null && <p>{rounded <= 1.1 ? words.even : words.uneven(format.number(rounded))}</p>}
      {gini !== null && <p className={styles.quiet}>{words.gini(format.number(Math.round(gini * 100) / 100))}</p>}
      {may('team.manage') && (
        <details>
          <summary className={styles.fold}>{words.counted}</summary>
          <p className={styles.quiet}>{words.countedHint}</p>
          {members
            .filter(({ left }) => !left)
            .map(({ memberId, weighed }) => (
              <Counted key={memberId} memberId={memberId} name={nameOf(memberId)} weighed={weighed} />
            ))}
        </details>
      )}
    </div>
  );
}

function Counted({ memberId, name, weighed }: { memberId: string; name: string; weighed: boolean }) {
  const { words } = useWords();
  const [wanted, want] = useState(weighed);
  const change = async (counted: boolean) => {
    want(counted);
    try {
      await server.stats.countMember.mutate({ memberId, counted });
      await queryClient.invalidateQueries(api.stats.weekends.queryFilter());
    } catch (error) {
      // The switch says what holds, not what was wished.
      want(!counted);
      toast(sentenceOf(error, words));
    }
  };
  return <Switch label={name} checked={wanted} onChange={(checked) => void change(checked)} />;
}

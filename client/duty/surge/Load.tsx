import UserMinus from 'lucide-react/icons/user-minus';
import { sentenceOf } from '#client/words/errors.ts';
import { server } from '#client/api/trpc.ts';
import { IconButton } from '#client/ui/controls/Button.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import type { SurgeHelper } from '#shared/views/duty.ts';
import { readAgain, type Running } from './useSurge.ts';
import styles from './Surge.module.css';

/** Who helps and how much: one bar each, on one scale. */
export function Load({ running }: { running: Running }) {
  const { words } = useWords();
  const { helpers } = running;
  const said = words.surge.load;
  const most = Math.max(1, ...helpers.map(({ holds, answered }) => holds + answered));
  if (helpers.length === 0) return <p className={styles.small}>{said.none}</p>;
  return (
    <section aria-label={said.title}>
      <ul className={styles.load}>
        {helpers.map((helper) => (
          <Helper key={helper.id} helper={helper} most={most} />
        ))}
      </ul>
      <p className={styles.key}>{said.key}</p>
    </section>
  );
}

function Helper({ helper, most }: { helper: SurgeHelper; most: number }) {
  const { words, format } = useWords();
  const said = words.surge.load;
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  const letGo = async () => {
    try {
      await server.team.remove.mutate({ memberId: helper.id });
      toast(said.removed(helper.name));
    } catch (error) {
      toast(sentenceOf(error, words));
    }
    await readAgain();
  };
  return (
    <li className={styles.helper}>
      <div className={styles.who}>
        <p className={styles.name}>
          {helper.name} <span className={styles.since}>{said.since(format.time(helper.joinedAt))}</span>
        </p>
        <p className={styles.counts}>{said.counts(helper.holds, helper.answered)}</p>
        <div className={styles.bar} aria-hidden="true">
          <span className={styles.answered} style={share(helper.answered)} />
          <span className={styles.held} style={share(helper.holds)} />
        </div>
      </div>
      <IconButton label={said.remove(helper.name)} onClick={() => void letGo()}>
        <UserMinus aria-hidden="true" />
      </IconButton>
    </li>
  );
}

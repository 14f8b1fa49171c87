import { Card } from '#client/ui/layout/Card.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { LaterMessages } from '#shared/messages/index.ts';
import { ladderPreview, type PreviewLine } from '#shared/escalation/preview.ts';
import type { Ladder } from '#shared/escalation/types.ts';
import styles from '../Duty.module.css';

/** What the ladder's table means, in sentences. */
export function Preview({ ladder }: { ladder: Ladder }) {
  const { words } = useRoomWords();
  const lines = ladderPreview(ladder).map((line) => sentence(line, words.duty.ladder));
  return (
    <Card title={words.duty.ladder.preview}>
      <ol className={styles.group}>
        {lines.map((line, index) => (
          <li key={`${index.toString()}${line}`}>{line}</li>
        ))}
      </ol>
    </Card>
  );
}

function sentence(line: PreviewLine, said: LaterMessages['duty']['ladder']): string {
  switch (line.kind) {
    case 'rung': {
      const how = line.ways.map((way) => said.way[way]).join(', ');
      if (line.afterMinutes === 0 && line.when === 'always') return said.lines.atOnce(said.who[line.tell], how);
      const condition = line.when === 'always' ? '' : `, ${said.conditions[line.when]}`;
      return said.lines.rung(line.afterMinutes, said.who[line.tell], condition, how);
    }
    case 'repeat':
      return said.lines.repeat(line.everyMinutes, line.times);
    case 'again':
      return said.lines.again;
    case 'nudge':
      return said.lines.nudge(line.minutes.join(', '));
    case 'release':
      return said.lines.release(line.silentMinutes);
    case 'missed':
      return said.lines.missed;
  }
}

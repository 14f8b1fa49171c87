import ChevronsUp from 'lucide-react/icons/chevrons-up';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Level } from '#shared/model/feedback.ts';
import { Tag } from '../controls/Chip.tsx';
import { useWords } from '#client/words/words.tsx';

/** A level as a word and a mark; the colour only repeats it. */
export function LevelTag({ level }: { level: Level }) {
  const { words } = useWords();
  const name = words.common.levels[level];
  if (level === 'urgent') {
    return (
      <Tag tone="urgent" icon={<TriangleAlert aria-hidden="true" />}>
        {name}
      </Tag>
    );
  }
  if (level === 'high') {
    return (
      <Tag tone="high" icon={<ChevronsUp aria-hidden="true" />}>
        {name}
      </Tag>
    );
  }
  return <Tag tone={level === 'normal' ? 'calm' : 'faint'}>{name}</Tag>;
}

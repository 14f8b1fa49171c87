import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '#client/api/trpc.ts';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import { CHANNELS, LEVELS } from '#shared/model/feedback.ts';
import type { Channel, Level } from '#shared/model/feedback.ts';
import styles from './Filters.module.css';

type Choice = { readonly level: Level | undefined; readonly channel: Channel | undefined };

/** Level and channel, chosen under the thumb; takes effect at once. */
export function Filters({
  open,
  choice,
  onChoose,
  onClose,
}: {
  open: boolean;
  choice: Choice;
  onChoose: (next: Choice) => void;
  onClose: () => void;
}) {
  const { words } = useWords();
  const { data } = useQuery({ ...api.feedback.channels.queryOptions(), enabled: open });
  // What is chosen can be taken back, whatever there is.
  const channels = CHANNELS.filter((channel) => channel === choice.channel || data?.includes(channel));
  const toggle = <T,>(current: T | undefined, value: T) => (current === value ? undefined : value);
  return (
    <Sheet title={words.inbox.filters} open={open} onClose={onClose}>
      <h3 className={styles.heading}>{words.inbox.filterLevel}</h3>
      <Chips label={words.inbox.filterLevel} wrap>
        {LEVELS.map((level) => (
          <Chip
            key={level}
            pressed={choice.level === level}
            onClick={() => onChoose({ ...choice, level: toggle(choice.level, level) })}
          >
            {words.common.levels[level]}
          </Chip>
        ))}
      </Chips>
      {channels.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.inbox.filterChannel}</h3>
          <Chips label={words.inbox.filterChannel} wrap>
            {channels.map((channel) => (
              <Chip
                key={channel}
                pressed={choice.channel === channel}
                onClick={() => onChoose({ ...choice, channel: toggle(choice.channel, channel) })}
              >
                {words.common.channels[channel]}
              </Chip>
            ))}
          </Chips>
        </>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => onChoose({ level: undefined, channel: undefined })}>{words.inbox.clearFilters}</Button>
        <Button variant="primary" onClick={onClose}>
          {words.common.done}
        </Button>
      </div>
    </Sheet>
  );
}

/** Searches when the typing pauses; Escape empties it. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const { words } = useWords();
  const id = useId();
  const [text, setText] = useState(value);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer);
    setTimer(setTimeout(() => onSearch(next), 300));
  };
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer);
        onSearch(text);
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {words.inbox.search}
      </label>
      <input
        id={id}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoFocus
        className={styles.input}
        placeholder={words.inbox.search}
        value={text}
        maxLength={200}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </form>
  );
}

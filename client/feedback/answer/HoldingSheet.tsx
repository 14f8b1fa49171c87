import { useEffect, useState } from 'react';
import { useNow } from '#client/api/clock.ts';
import { useMember } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { TextArea } from '#client/ui/controls/Field.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { createFormat } from '#shared/messages/format.ts';
import { loadMessages } from '#shared/messages/index.ts';
import type { Messages } from '#shared/messages/index.ts';
import { chooseLanguage } from '#shared/messages/language.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { promiseChoices } from './promise.ts';
import styles from './HoldingSheet.module.css';

type HoldingProps = {
  item: FeedbackDetail;
  open: boolean;
  onClose: () => void;
  onPromise: (text: string, promisedAt: number) => void;
};

/** "We will answer by 21:15": a promise in the guest's language, two taps, may be rewritten first. */
export function HoldingSheet({ item, open, onClose, onPromise }: HoldingProps) {
  const { words, format } = useWords();
  const { settings } = useMember();
  const now = useNow(10_000);
  /** Counted from the last choice: a nearer one may come and go at the front. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [own, setOwn] = useState<string | null>(null);
  const guestLanguage = chooseLanguage([item.language ?? '', settings?.language ?? 'en'].filter(Boolean));
  const [guestWords, setGuestWords] = useState<Messages>(words);
  useEffect(() => {
    if (!open) return;
    // Offline without that language the reader's own stays: better than no promise.
    loadMessages(guestLanguage).then(setGuestWords, () => undefined);
  }, [open, guestLanguage]);

  const { choices, suggested } = promiseChoices(now, item.dueAt);
  const { at } = (chosen === null ? undefined : choices.at(chosen)) ?? suggested;
  const guestFormat = createFormat(guestLanguage, guestWords.common.units, settings?.hours.timeZone);
  const text = own ?? guestWords.feedback.holdingText(guestFormat.time(at));
  return (
    <Sheet title={words.feedback.holdingTitle} open={open} onClose={onClose}>
      <Unsaved when={own !== null} />
      <Chips label={words.feedback.holdingTitle} wrap>
        {choices.map((choice, index) => (
          <Chip
            key={index - choices.length}
            pressed={choice.at === at}
            onClick={() => {
              setChosen(index - choices.length);
              setOwn(null);
            }}
          >
            {words.feedback.holdingIn(choice.minutes)} · {format.time(choice.at)}
          </Chip>
        ))}
      </Chips>
      <TextArea
        label={words.feedback.holding}
        hint={words.feedback.holdingHint}
        value={text}
        maxLength={1000}
        rows={3}
        onChange={(event) => setOwn(event.currentTarget.value)}
      />
      <div className={styles.go}>
        <Button
          variant="primary"
          wide
          disabled={text.trim() === ''}
          onClick={() => {
            onPromise(text.trim(), at);
            onClose();
          }}
        >
          {words.feedback.holdingSend(format.time(at))}
        </Button>
      </div>
    </Sheet>
  );
}

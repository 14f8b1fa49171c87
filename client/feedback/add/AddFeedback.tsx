import { useState } from 'react';
import { useLocation } from 'wouter';
import { newClientId } from '#client/api/ids.ts';
import { useMember } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field, TextArea } from '#client/ui/controls/Field.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useWords } from '#client/words/words.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import type { Rating } from '#shared/model/feedback.ts';
import { readShared } from './shared-words.ts';
import { useItemAction } from '../useItem.ts';
import styles from './AddFeedback.module.css';

const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5];

/** What somebody shared to the app (a review's link or text) or heard at the counter becomes a feedback like any other. */
export function AddFeedback() {
  const { words } = useWords();
  const [, navigate] = useLocation();
  const { may } = useMember();
  const { busy, run } = useItemAction();
  // The id is made once: pressing twice on a bad line adds one.
  const [id] = useState(newClientId);
  const [shared] = useState(() => readShared(new URLSearchParams(location.search)));
  const [text, setText] = useState(shared.text);
  const [url, setUrl] = useState(shared.url);
  const [author, setAuthor] = useState('');
  const [when, setWhen] = useState('');
  const [rating, setRating] = useState<Rating | null>(null);
  const add = async () => {
    // The field has no zone: it is the wall time of whoever types.
    const at = Date.parse(when);
    await run(async () => {
      const added = await server.feedback.add.mutate({
        id,
        text: text.trim(),
        url: url.trim() || null,
        author: author.trim(),
        rating,
        spokeAt: Number.isFinite(at) ? Math.max(0, at) : null,
      });
      navigate(`/f/${added.id}`, { replace: true });
    });
  };
  const changed = text !== shared.text || url !== shared.url || author !== '' || when !== '' || rating !== null;
  const empty = text.trim() === '' && url.trim() === '';
  return (
    <Screen
      title={words.feedback.addTitle}
      onBack={() => navigate('/')}
      bar={
        <Button variant="primary" wide busy={busy} disabled={empty || !may('feedback.add')} onClick={() => void add()}>
          {words.feedback.addSave}
        </Button>
      }
    >
      <Unsaved when={changed && !busy} />
      <p className={styles.intro}>{may('feedback.add') ? words.feedback.addIntro : words.errors['role_may_not']}</p>
      <TextArea
        label={words.feedback.addText}
        value={text}
        rows={5}
        maxLength={10_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Field
        label={words.feedback.addUrl}
        type="url"
        inputMode="url"
        autoComplete="off"
        value={url}
        maxLength={2048}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Field
        label={words.feedback.addAuthor}
        autoComplete="off"
        value={author}
        maxLength={200}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <Field
        label={words.feedback.addWhen}
        hint={words.feedback.addWhenHint}
        type="datetime-local"
        value={when}
        onChange={(event) => setWhen(event.currentTarget.value)}
      />
      <Chips label={words.feedback.addStars} wrap>
        {RATINGS.map((stars) => (
          <Chip key={stars} pressed={rating === stars} onClick={() => setRating(rating === stars ? null : stars)}>
            <span aria-hidden="true">{stars} ★</span>
            <span className={styles.unseen}>{words.common.stars(stars)}</span>
          </Chip>
        ))}
      </Chips>
    </Screen>
  );
}

import { useId, useState } from 'react';
import Clock from 'lucide-react/icons/clock-3';
import RotateCcw from 'lucide-react/icons/rotate-ccw';
import SendHorizontal from 'lucide-react/icons/send-horizontal';
import Pin from 'lucide-react/icons/pin';
import Copy from 'lucide-react/icons/copy';
import { useQuery } from '@tanstack/react-query';
import { submit } from '#client/api/offline/outbox.ts';
import { useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import { answerLength, type AnswerLimit } from '#shared/model/answer-length.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { AnswerWindow } from './AnswerWindow.tsx';
import { HoldingSheet } from './HoldingSheet.tsx';
import { cx } from '#client/ui/cx.ts';
import { copyText, safeUrl } from '../links.ts';
import { useAnswerWay } from './useAnswerWay.ts';
import type { useDraft } from './useDraft.ts';
import { useScope } from '../useItem.ts';
import styles from './Composer.module.css';

const REPLY_MAX = 5000;
const OURS: AnswerLimit = { max: REPLY_MAX, unit: 'chars' };
/** A field that comes with words in it is written on at their end; the browser would put the caret before them. */
const caretToEnd = (field: HTMLTextAreaElement | null) => field?.setSelectionRange(field.value.length, field.value.length);
/** The count appears when it begins to matter: from this share of what fits. */
const COUNT_FROM = 0.8;

type ComposerProps = { item: FeedbackDetail; draft: ReturnType<typeof useDraft>; eager: boolean; onSent: () => void };

/**
 * Where the answer is written. It is sent on top of the version its writer has seen: what the guest adds meanwhile is shown here
 * first, and until it was read, sending ends in the conflict view instead of talking past the guest.
 */
export function Composer({ item, draft, eager, onSent }: ComposerProps) {
  const { words } = useWords();
  const id = useId();
  const scope = useScope(item.id);
  const [seen, setSeen] = useState({ version: item.version, words: guestWords(item) });
  const [holding, setHolding] = useState(false);
  const news = guestWords(item) === seen.words ? null : lastGuestText(item);
  const { memberId } = useMember();
  const lastOfMine = item.replies.findLast(({ by }) => by.id === memberId);
  const failed = lastOfMine?.state === 'failed' ? lastOfMine : null;
  const { data: surge } = useQuery(api.surge.get.queryOptions());
  const statement = surge?.running?.statement ?? '';
  const text = draft.text.trim();
  const { replyMode } = useAnswerWay(item);
  const url = replyMode === 'link' ? safeUrl(item.url) : null;
  const { max, unit, perUrl } = item.answerLimit ?? OURS;
  const length = answerLength(text, { unit, perUrl });
  // By hand a person may still shorten it over there.
  const tooLong = length > max && replyMode === 'api';
  const unready = text === '' || tooLong;

  const send = (kind: 'answer' | 'holding', body: string, promisedAt: number | null) => {
    if (!scope || body === '') return;
    const version = news === null ? item.version : seen.version;
    void submit(scope, { kind: 'reply', text: body, replyKind: kind, promisedAt, version });
    onSent();
  };
  const sendAnswer = () => {
    if (unready) return;
    if (replyMode === 'link')
      void copyText(text).then((copied) => toast(copied ? words.feedback.linkCopied : words.feedback.linkNotCopied));
    send('answer', text, null);
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        sendAnswer();
      }}
    >
      <AnswerWindow way={item} />
      {news !== null && (
        <div className={styles.news} role="alert">
          <p className={styles.newsTitle}>{words.feedback.conflictGuest}</p>
          <p className={styles.newsText}>{news}</p>
          <Button variant="quiet" onClick={() => setSeen({ version: item.version, words: guestWords(item) })}>
            {words.feedback.seen}
          </Button>
        </div>
      )}
      <label className={styles.label} htmlFor={id}>
        {words.feedback.write}
      </label>
      <textarea
        id={id}
        className={styles.text}
        value={draft.text}
        ref={caretToEnd}
        autoFocus={eager}
        rows={2}
        maxLength={REPLY_MAX}
        enterKeyHint="enter"
        placeholder={words.feedback.writeHint(replyMode)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => draft.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sendAnswer();
        }}
      />
      <p className={cx(styles.hint, length > max && styles.soon)} id={`${id}-hint`}>
        {length > max
          ? `${words.feedback.tooLong(length - max)} (${words.feedback.characters(length, max)})`
          : length >= max * COUNT_FROM
            ? words.feedback.characters(length, max)
            : draft.elsewhere
              ? words.feedback.draftElsewhere
              : draft.touched && text !== ''
                ? words.feedback.draftKept
                : ''}
      </p>
      <div className={styles.actions}>
        <Chips label={words.feedback.shortcuts} wrap>
          {item.status === 'open' && !item.oneAnswer && (
            <Chip icon={<Clock aria-hidden="true" />} onClick={() => setHolding(true)}>
              {words.feedback.holding}
            </Chip>
          )}
          {statement !== '' && !draft.text.includes(statement) && (
            <Chip icon={<Pin aria-hidden="true" />} onClick={() => draft.write(withStatement(draft.text, statement))}>
              {words.surge.pinned}
            </Chip>
          )}
          {failed && text === '' && (
            <Chip icon={<RotateCcw aria-hidden="true" />} onClick={() => draft.write(failed.text)}>
              {words.feedback.writeAgain}
            </Chip>
          )}
        </Chips>
        {url ? (
          <a
            className={styles.sendLink}
            href={unready ? undefined : url}
            aria-disabled={unready}
            target="_blank"
            rel="noopener noreferrer"
            role={unready ? 'link' : undefined}
            onClick={(event) => (unready ? event.preventDefault() : sendAnswer())}
          >
            <Copy aria-hidden="true" />
            {words.feedback.sendLink}
          </a>
        ) : (
          <Button
            type="submit"
            variant="primary"
            icon={replyMode === 'link' ? <Copy aria-hidden="true" /> : <SendHorizontal aria-hidden="true" />}
            disabled={unready}
          >
            {replyMode === 'link' ? words.common.copy : words.feedback.send}
          </Button>
        )}
      </div>
      <HoldingSheet
        item={item}
        open={holding}
        onClose={() => setHolding(false)}
        onPromise={(body, promisedAt) => send('holding', body, promisedAt)}
      />
    </form>
  );
}

/** What was written stays; the statement comes below it. */
function withStatement(written: string, statement: string): string {
  return written.trim() === '' ? statement : `${written.trimEnd()}\n\n${statement}`;
}

/** Changes exactly when the guest says something new or rewrites what they said. */
function guestWords({ text, messages }: FeedbackDetail): string {
  return JSON.stringify([text, ...messages.filter(({ from }) => from === 'guest').map((message) => message.text)]);
}

function lastGuestText({ text, messages }: FeedbackDetail): string {
  return messages.findLast(({ from }) => from === 'guest')?.text ?? text;
}

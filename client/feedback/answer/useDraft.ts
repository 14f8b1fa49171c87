import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '#client/api/offline/drafts.ts';
import { takeTypedWords } from '#client/pwa/typed-words.ts';
import type { FeedbackDetail } from '#shared/views/app.ts';
import { useScope } from '../useItem.ts';

type State = { readonly text: string; readonly ready: boolean; readonly touched: boolean; readonly elsewhere: boolean };

/**
 * The text being written. Starts from whichever draft is newer, this phone's or the server's (another device of mine), and is
 * kept on every keystroke. `ready` is false for the moment it takes to look.
 */
export function useDraft(item: Pick<FeedbackDetail, 'id' | 'draft'>) {
  const scope = useScope(item.id);
  const owner = scope?.userId ?? null;
  const [state, setState] = useState<State>({ text: '', ready: false, touched: false, elsewhere: false });
  const serverDraft = item.draft;

  useEffect(() => {
    if (owner === null) return;
    let stale = false;
    void readDraft({ owner, businessId: '', feedbackId: item.id }).then((local) => {
      if (stale) return;
      const remote =
        serverDraft !== null && serverDraft.text !== '' && (local === null || serverDraft.updatedAt > local.at)
          ? serverDraft
          : null;
      setState((before) =>
        // Somebody who has begun to type is never overwritten.
        before.touched
          ? { ...before, ready: true }
          : {
              text: (remote ?? local)?.text ?? '',
              ready: true,
              touched: false,
              elsewhere: remote !== null && local !== null && remote.text !== local.text,
            },
      );
    });
    return () => {
      stale = true;
    };
    // The server's draft is looked at once: later copies of it are echoes of this very field.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [owner, item.id]);

  const write = (text: string) => {
    setState({ text, ready: true, touched: true, elsewhere: false });
    if (scope) keepDraft({ owner: scope.userId, businessId: scope.businessId, feedbackId: item.id }, text);
  };
  useTyped(item.id, scope !== null && state.ready, (words) => write(state.text === '' ? words : `${state.text}\n${words}`));
  const clear = useCallback(() => setState({ text: '', ready: true, touched: true, elsewhere: false }), []);
  const drop = () => {
    clear();
    if (scope) void dropDraft({ owner: scope.userId, feedbackId: item.id });
  };
  return { ...state, write, drop, clear };
}

/** What was typed into the notification and not sent joins the draft: on arrival, and when a tap on it brings this page back. */
function useTyped(feedbackId: string, ready: boolean, onWords: (words: string) => void): void {
  const give = useEffectEvent(onWords);
  useEffect(() => {
    if (!ready) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void takeTypedWords(feedbackId).then((words) => words !== null && give(words));
    };
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [feedbackId, ready]);
}

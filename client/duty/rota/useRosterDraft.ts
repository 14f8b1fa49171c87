import { useState } from 'react';
import { reasonOf } from '#client/words/errors.ts';
import { server } from '#client/api/trpc.ts';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWarnBeforeUnload } from '#client/ui/messages/unsaved.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import type { Roster } from '#shared/duty/types.ts';
import type { DutyView } from '#shared/views/duty.ts';
import { myself, useMove } from '../useDuty.ts';

export type Draft = Pick<Roster, 'shifts' | 'rotations' | 'closedDates'>;

/** What is being edited; `version` is the one it was made from. */
type Edit = { readonly draft: Draft; readonly version: number; readonly changed: boolean };

/** Unsaved work outlives a look at another screen. One editor at a time, so one is enough; whose it is stands beside it. */
let kept: { readonly by: string | null; readonly edit: Edit } | null = null;

export type RosterDraft = {
  readonly draft: Draft;
  readonly changed: boolean;
  /** Somebody else saved in between: both are still there, and a person decides. */
  readonly conflict: boolean;
  readonly change: (next: Partial<Draft>) => void;
  /** `over`: the version that this replaces knowingly. */
  readonly save: (over?: number) => Promise<void>;
  readonly takeTheirs: () => void;
};

export function useRosterDraft(view: DutyView): RosterDraft {
  const { words } = useRoomWords();
  const move = useMove();
  const me = myself(view);
  const stored = draftOf(view);
  const [edit, setEdit] = useState<Edit>(() =>
    kept !== null && kept.by === me ? kept.edit : { draft: stored, version: view.version, changed: false },
  );
  // The page's end is the only thing it does not outlive.
  useWarnBeforeUnload(edit.changed);
  const [refused, setRefused] = useState(false);
  const said = words.duty.rota;
  const put = (next: Edit) => {
    kept = next.changed ? { by: me, edit: next } : null;
    setEdit(next);
  };
  // Nothing of one's own in it yet: what the others save shows by itself.
  const { draft, version, changed } = edit.changed ? edit : { draft: stored, version: view.version, changed: false };
  const save = async (over = version) => {
    setRefused(false);
    await move(async () => {
      try {
        const saved = await server.duty.update.mutate({ version: over, ...sendable(draft) });
        put({ draft, version: saved.version, changed: false });
        toast(said.saved);
      } catch (error) {
        if (reasonOf(error) !== 'duty_changed') throw error;
        setRefused(true);
      }
    });
  };
  return {
    draft,
    changed,
    conflict: refused && changed,
    change: (next) => put({ draft: { ...draft, ...next }, version, changed: true }),
    save,
    takeTheirs: () => {
      const mine = edit;
      setRefused(false);
      put({ draft: stored, version: view.version, changed: false });
      toast(said.theirsShown, {
        label: said.backToMine,
        run: () => put({ ...mine, version: view.version }),
      });
    },
  };
}

/** The opening hours close days too; those are not the plan's to keep. */
const draftOf = ({ roster: { shifts, rotations }, closedDates }: DutyView): Draft => ({ shifts, rotations, closedDates });

const sendable = ({ shifts, rotations, closedDates }: Draft) => ({
  shifts: [...shifts],
  rotations: rotations.map((one) => ({ ...one, memberIds: [...one.memberIds] })),
  closedDates: [...closedDates],
});

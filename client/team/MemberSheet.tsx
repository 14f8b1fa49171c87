import { useState } from 'react';
import { sentenceFor } from '#client/api/errors.ts';
import { withProof } from '#client/api/proof.ts';
import { useMe } from '#client/api/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/api/useAction.ts';
import { Button } from '#client/ui/Button.tsx';
import { Sheet } from '#client/ui/Sheet.tsx';
import { toast } from '#client/ui/Toast.tsx';
import { useRoomWords } from '#client/ui/room-words.ts';
import type { Role } from '#shared/model/people.ts';
import type { MemberView } from '#shared/model/views.ts';
import { RoleField } from './RoleField.tsx';
import styles from './More.module.css';

/** Role of a member, and the way out of the team. */
export function MemberSheet({ member, onClose }: { member: MemberView | null; onClose: () => void }) {
  return (
    <Sheet title={member?.name ?? ''} open={member !== null} onClose={onClose}>
      {member !== null && <Inside key={member.id} member={member} onClose={onClose} />}
    </Sheet>
  );
}

function Inside({ member, onClose }: { member: MemberView; onClose: () => void }) {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const [role, setRole] = useState<Role>(member.role);
  const save = useAction();
  const remove = useAction();
  const done = async () => {
    await queryClient.invalidateQueries(api.team.list.queryFilter());
    onClose();
  };
  const saveRole = () =>
    void save.run(async () => {
      await withProof(() => server.team.setRole.mutate({ memberId: member.id, role }));
      await done();
    });
  const removeNow = () =>
    void remove.run(async () => {
      await withProof(() => server.team.remove.mutate({ memberId: member.id }));
      toast(words.team.removed(member.name));
      await done();
    });
  return (
    <div className={styles.form}>
      <RoleField value={role} onChange={setRole} mayMakeOwner={me?.current?.role === 'owner'} />
      <Refused reason={save.refusal} />
      <Button look="primary" wide busy={save.busy} disabled={role === member.role} onClick={saveRole}>
        {words.common.save}
      </Button>
      <p>{words.team.removeHint}</p>
      <Refused reason={remove.refusal} />
      <Button look="danger" wide busy={remove.busy} onClick={removeNow}>
        {words.team.remove}
      </Button>
    </div>
  );
}

export function Refused({ reason }: { reason: string }) {
  const { words } = useRoomWords();
  if (reason === '') return null;
  return (
    <p className={styles.danger} role="alert">
      {sentenceFor(reason, words)}
    </p>
  );
}

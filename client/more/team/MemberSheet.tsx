import { useState } from 'react';
import KeyRound from 'lucide-react/icons/key-round';
import UserMinus from 'lucide-react/icons/user-minus';
import { withProof } from '#client/api/session/proof.ts';
import { useMe } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Sheet } from '#client/ui/layout/Sheet.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { mayLetBackIn, type Role } from '#shared/model/roles.ts';
import type { MemberView } from '#shared/views/app.ts';
import { RoleField } from './RoleField.tsx';
import { SignInLink } from './SignInLink.tsx';
import styles from '../More.module.css';

type Part = 'all' | 'link' | 'remove';

/** Role of a member, a way back in for them, and the way out of the team. */
export function MemberSheet({ member, onClose }: { member: MemberView | null; onClose: () => void }) {
  const { words } = useRoomWords();
  const [part, setPart] = useState<Part>('all');
  const close = () => {
    setPart('all');
    onClose();
  };
  const { link, remove } = words.account;
  const name = member?.name ?? '';
  const title = { all: name, link: link.title(name), remove: remove.ask(name) }[part];
  return (
    <Sheet title={title} open={member !== null} onClose={close}>
      {member !== null && part === 'all' && <Inside key={member.id} member={member} onPart={setPart} onClose={close} />}
      {member !== null && part === 'link' && <SignInLink member={member} onDone={close} />}
      {member !== null && part === 'remove' && <Remove member={member} onKeep={() => setPart('all')} onDone={close} />}
    </Sheet>
  );
}

type InsideProps = { member: MemberView; onPart: (part: Part) => void; onClose: () => void };

function Inside({ member, onPart, onClose }: InsideProps) {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const [role, setRole] = useState<Role>(member.role);
  const save = useAction();
  const mine = me?.current?.role;
  const saveRole = () =>
    void save.run(async () => {
      await withProof(() => server.team.setRole.mutate({ memberId: member.id, role }));
      await queryClient.invalidateQueries(api.team.list.queryFilter());
      onClose();
    });
  return (
    <div className={styles.form}>
      <Unsaved when={role !== member.role && !save.busy} />
      <RoleField value={role} onChange={setRole} mayMakeOwner={mine === 'owner'} />
      <Refusal reason={save.refusal} />
      <Button variant="primary" wide busy={save.busy} disabled={role === member.role} onClick={saveRole}>
        {words.common.save}
      </Button>
      {!member.me && mine !== undefined && mayLetBackIn(mine, member.role) && (
        <Button wide icon={<KeyRound aria-hidden="true" />} onClick={() => onPart('link')}>
          {words.account.link.open}
        </Button>
      )}
      {!member.me && (
        <Button wide icon={<UserMinus aria-hidden="true" />} onClick={() => onPart('remove')}>
          {words.team.remove}
        </Button>
      )}
    </div>
  );
}

function Remove({ member, onKeep, onDone }: { member: MemberView; onKeep: () => void; onDone: () => void }) {
  const { words } = useRoomWords();
  const { busy, refusal, run } = useAction();
  const said = words.account.remove;
  const remove = () =>
    void run(async () => {
      await withProof(() => server.team.remove.mutate({ memberId: member.id }));
      toast(words.team.removed(member.name));
      await queryClient.invalidateQueries(api.team.list.queryFilter());
      onDone();
    });
  return (
    <div className={styles.form}>
      <p>{words.team.removeHint}</p>
      <Refusal reason={refusal} />
      <Button wide onClick={onKeep}>
        {said.no}
      </Button>
      <Button variant="danger" wide busy={busy} onClick={remove}>
        {said.yes(member.name)}
      </Button>
    </div>
  );
}

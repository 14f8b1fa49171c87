import { useState } from 'react';
import Share2 from 'lucide-react/icons/share-2';
import { withProof } from '#client/api/session/proof.ts';
import { useMe } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { QrCode } from '#client/ui/marks/QrCode.tsx';
import { Sheet, SheetFoot } from '#client/ui/layout/Sheet.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { Role } from '#shared/model/roles.ts';
import { RoleField } from './RoleField.tsx';
import styles from '../More.module.css';

/** An invitation to show or send. The link is made once and shown once: the server keeps only its hash. */
export function InviteSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { words } = useRoomWords();
  return (
    <Sheet title={words.team.invite} open={open} onClose={onClose}>
      <Inside onClose={onClose} />
    </Sheet>
  );
}

function Inside({ onClose }: { onClose: () => void }) {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const [role, setRole] = useState<Role>('responder');
  const [label, setLabel] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const make = () =>
    void run(async () => {
      const { token } = await withProof(() => server.team.invite.mutate({ role, label }));
      setLink(`${location.origin}/join#${token}`);
      await queryClient.invalidateQueries(api.team.invitations.queryFilter());
    });
  if (link !== null) return <Ready link={link} business={me?.current?.businessName ?? ''} onClose={onClose} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Unsaved when={(label.trim() !== '' || role !== 'responder') && !busy} />
      <RoleField value={role} onChange={setRole} mayMakeOwner={me?.current?.role === 'owner'} />
      <Field
        label={words.team.inviteFor}
        hint={words.team.inviteForHint}
        value={label}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Refusal reason={refusal} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {words.team.inviteMake}
      </Button>
    </form>
  );
}

function Ready({ link, business, onClose }: { link: string; business: string; onClose: () => void }) {
  const { words } = useRoomWords();
  const canShare = typeof navigator.share === 'function';
  return (
    <div className={styles.form}>
      <p role="status">{words.team.inviteReady}</p>
      <QrCode text={link} label={words.team.qr} />
      <p>{words.team.inviteScan}</p>
      <div className={styles.actions}>
        <CopyButton text={link} what={words.team.inviteLink} />
        {canShare && (
          <Button
            icon={<Share2 aria-hidden="true" />}
            onClick={() => void navigator.share({ title: words.team.shareText(business), url: link }).catch(() => undefined)}
          >
            {words.team.share}
          </Button>
        )}
      </div>
      <SheetFoot>
        <Button variant="primary" wide onClick={onClose}>
          {words.common.done}
        </Button>
      </SheetFoot>
    </div>
  );
}

import Download from 'lucide-react/icons/download';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './RecoveryCode.module.css';

/** The code as it is shown once: big enough to be copied by hand, and two ways to keep it without a pen. */
export function RecoveryCode({ code, email }: { code: string; email: string }) {
  const { words } = useRoomWords();
  const said = words.account.code;
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([said.file(email, code, location.origin)], { type: 'text/plain' }));
    link.download = 'golden-hour-recovery-code.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  };
  return (
    <div className={styles.box}>
      <p className={styles.code} translate="no">
        {code.split('-').map((group, i) => (
          <span key={i}>{group}</span>
        ))}
      </p>
      <p>{said.once}</p>
      <div className={styles.actions}>
        <CopyButton text={code} what={said.copyName} />
        <Button icon={<Download aria-hidden="true" />} onClick={save}>
          {said.save}
        </Button>
      </div>
    </div>
  );
}

import Plus from 'lucide-react/icons/plus';
import { Button } from '#client/ui/controls/Button.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ReviewLink } from '#shared/model/business.ts';
import { isLink } from './settings-draft.ts';
import styles from '../More.module.css';

const MOST_LINKS = 12;

type Value = readonly ReviewLink[];

/** The same links for every guest. */
export function ReviewLinks({ value, tried, onChange }: { value: Value; tried: boolean; onChange: (next: Value) => void }) {
  const { words } = useRoomWords();
  const said = words.team.settings;
  const set = (index: number, next: Partial<ReviewLink>) =>
    onChange(value.map((link, at) => (at === index ? { ...link, ...next } : link)));
  return (
    <div>
      {value.map(({ label, url }, index) => (
        // The place in the list is the identity while both fields are being typed.
        <fieldset key={`link-${index.toString()}`} className={styles.group}>
          <legend className={styles.groupName}>{said.linkNumber(index + 1)}</legend>
          <Field
            label={said.linkLabel}
            maxLength={60}
            value={label}
            error={tried && label.trim() === '' ? said.linkLabelError : undefined}
            onChange={(event) => set(index, { label: event.currentTarget.value })}
          />
          <Field
            label={said.linkUrl}
            type="url"
            inputMode="url"
            placeholder="https://"
            value={url}
            error={tried && !isLink(url) ? said.linkUrlError : undefined}
            onChange={(event) => set(index, { url: event.currentTarget.value })}
          />
          <div className={styles.quiet}>
            <Button
              variant="quiet"
              aria-label={said.linkRemove(label === '' ? said.linkNumber(index + 1) : label)}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              {words.common.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      {value.length < MOST_LINKS && (
        <div className={styles.quiet}>
          <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={() => onChange([...value, { label: '', url: '' }])}>
            {said.linkAdd}
          </Button>
        </div>
      )}
    </div>
  );
}

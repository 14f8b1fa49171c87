import { useId, useState } from 'react';
import type { InputHTMLAttributes, ReactNode, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { IconButton } from './Button.tsx';
import { useWords } from '#client/words/words.tsx';
import styles from './Field.module.css';

type Around = { label: ReactNode; hint?: ReactNode; error?: ReactNode };

function Frame({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Pick<Around, 'hint' | 'error'>) {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined };
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'id'>;

/** One line of text with a real label; the error stands beside the field it is about. A password can be looked at while it is typed. */
export function Field({ label, hint, error, ...input }: Around & Input) {
  const id = useId();
  const [shown, show] = useState(false);
  const secret = input.type === 'password';
  const line = (
    <input
      {...input}
      {...(secret && shown ? { type: 'text', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } : {})}
      id={id}
      className={styles.input}
      {...described(id, { hint, error })}
    />
  );
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      {secret ? (
        <div className={styles.secret}>
          {line}
          <ShowPassword shown={shown} onChange={show} />
        </div>
      ) : (
        line
      )}
    </Frame>
  );
}

function ShowPassword({ shown, onChange }: { shown: boolean; onChange: (shown: boolean) => void }) {
  const { words } = useWords();
  return (
    <IconButton label={words.common.showTyped} aria-pressed={shown} onClick={() => onChange(!shown)}>
      {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
    </IconButton>
  );
}

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'style' | 'id'> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, hint, error, ...area }: Around & Area) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea {...area} id={id} className={styles.area} {...described(id, { hint, error })} />
    </Frame>
  );
}

type Choice = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'style' | 'id'>;

/** The platform's own picker: on a phone nothing is quicker under a thumb. Children are `<option>`s. */
export function Select({ label, hint, error, ...select }: Around & Choice) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select {...select} id={id} className={styles.input} {...described(id, { hint, error })} />
    </Frame>
  );
}

/** On or off, at once. */
export function Switch({
  label,
  hint,
  checked,
  disabled,
  onChange,
}: Around & { checked: boolean; disabled?: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>
        <span className={styles.label}>{label}</span>
        {hint && (
          <span className={styles.hint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}

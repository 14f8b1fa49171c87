import type { InputHTMLAttributes } from 'react';
import { Field, Select } from '#client/ui/controls/Field.tsx';
import { useConnecting } from '#client/words/connecting-words.ts';
import type { Channel } from '#shared/model/feedback.ts';
import type { SetUpFieldView } from '#shared/views/connected.ts';

/** Keys and names of accounts: no capital, no correction, and nothing the phone remembers from elsewhere. */
const AS_TYPED = { autoComplete: 'off', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;

const KEYBOARDS: Record<Exclude<SetUpFieldView['type'], 'choice'>, InputHTMLAttributes<HTMLInputElement>> = {
  text: { type: 'text', ...AS_TYPED },
  secret: { type: 'password', ...AS_TYPED },
  url: { type: 'text', inputMode: 'url', ...AS_TYPED },
  host: { type: 'text', inputMode: 'url', ...AS_TYPED },
  email: { type: 'email', inputMode: 'email', ...AS_TYPED, autoComplete: 'email' },
  port: { type: 'text', inputMode: 'numeric', ...AS_TYPED, maxLength: 5 },
};

type Props = {
  channel: Channel;
  field: SetUpFieldView;
  /** Left empty it stays as it is. */
  kept: boolean;
  error: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

/** One thing the form asks for, under the words this channel has for it. */
export function AccountField({ channel, field: { name, type, choices }, kept, error, value, onChange }: Props) {
  const said = useConnecting();
  const own = said.fields[`${channel}.${name}`] ?? said.fields[name];
  const around = {
    label: own?.label ?? said.fieldTypes[type],
    hint: kept ? said.keeps : (own?.hint ?? ''),
    error,
    value,
  };
  if (type === 'choice')
    return (
      <Select {...around} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{said.byDefault}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {said.choices[choice] ?? choice}
          </option>
        ))}
      </Select>
    );
  return <Field {...KEYBOARDS[type]} maxLength={2048} {...around} onChange={(event) => onChange(event.currentTarget.value)} />;
}

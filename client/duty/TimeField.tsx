import { Field } from '#client/ui/controls/Field.tsx';
import { fieldOf, minuteOf } from '#client/ui/business/hours-edit.ts';

/** A time of the wall clock, minutes since midnight. A half-typed time keeps the last whole one. */
export function TimeField({
  label,
  hint,
  minute,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  minute: number;
  onChange: (minute: number) => void;
}) {
  return (
    <Field
      label={label}
      hint={hint}
      type="time"
      value={fieldOf(minute)}
      onChange={(event) => {
        const typed = minuteOf(event.currentTarget.value);
        if (typed !== null) onChange(typed);
      }}
    />
  );
}

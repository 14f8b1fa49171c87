import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { ROLES } from '#shared/model/roles.ts';
import type { Role } from '#shared/model/roles.ts';

/** A role and, below it, what it may do. */
export function RoleField({
  value,
  onChange,
  mayMakeOwner,
}: {
  value: Role;
  onChange: (role: Role) => void;
  mayMakeOwner: boolean;
}) {
  const { words } = useRoomWords();
  const roles = ROLES.filter((role) => role !== 'owner' || mayMakeOwner || value === 'owner');
  return (
    <Select
      label={words.team.role}
      hint={words.team.roleSays[value]}
      value={value}
      onChange={(event) => onChange(ROLES.find((role) => role === event.currentTarget.value) ?? value)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {words.common.roles[role]}
        </option>
      ))}
    </Select>
  );
}

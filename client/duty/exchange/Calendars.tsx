import { useLocation } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { CalendarIn } from './CalendarIn.tsx';
import { CalendarOut } from './CalendarOut.tsx';

/** /duty/calendars: duties out to other programs, holidays and shifts in from them. */
export function Calendars() {
  const { words } = useRoomWords();
  const { may } = useMember();
  const [, navigate] = useLocation();
  return (
    <Screen title={words.duty.calendars.title} onBack={() => goBack(() => navigate('/duty'))}>
      <CalendarOut />
      {may('team.manage') && <CalendarIn />}
    </Screen>
  );
}

/** The list of screens. Now is in the first load, everything else comes when it is opened. */
import { lazy } from 'react';

export const Item = lazy(() => import('#client/feedback/Item.tsx').then((room) => ({ default: room.Item })));
export const AddFeedback = lazy(() => import('#client/feedback/AddFeedback.tsx').then((room) => ({ default: room.AddFeedback })));
export const SurgeLine = lazy(() => import('#client/duty/surge/SurgeLine.tsx').then((room) => ({ default: room.SurgeLine })));
export const Stats = lazy(() => import('#client/stats/Stats.tsx').then((room) => ({ default: room.Stats })));
export const Duty = lazy(() => import('#client/duty/Duty.tsx').then((room) => ({ default: room.Duty })));
export const DutyCalendar = lazy(() => import('#client/duty/Calendar.tsx').then((room) => ({ default: room.Calendar })));
export const DutyCalendars = lazy(() => import('#client/duty/Calendars.tsx').then((room) => ({ default: room.Calendars })));
export const DutyRoster = lazy(() => import('#client/duty/Roster.tsx').then((room) => ({ default: room.Roster })));
export const DutyLadder = lazy(() => import('#client/duty/Ladder.tsx').then((room) => ({ default: room.Ladder })));
export const DutyQuiet = lazy(() => import('#client/duty/Quiet.tsx').then((room) => ({ default: room.Quiet })));

export const Welcome = lazy(() => import('#client/welcome/Welcome.tsx').then((room) => ({ default: room.Welcome })));
export const SignIn = lazy(() => import('#client/welcome/SignIn.tsx').then((room) => ({ default: room.SignIn })));
export const Join = lazy(() => import('#client/welcome/Join.tsx').then((room) => ({ default: room.Join })));
export const Help = lazy(() => import('#client/welcome/Help.tsx').then((room) => ({ default: room.Help })));
export const PhoneHandover = lazy(() =>
  import('#client/welcome/PhoneHandover.tsx').then((room) => ({ default: room.PhoneHandover })),
);

export const More = lazy(() => import('#client/team/More.tsx').then((room) => ({ default: room.More })));
export const Team = lazy(() => import('#client/team/Team.tsx').then((room) => ({ default: room.Team })));
export const Sessions = lazy(() => import('#client/team/Sessions.tsx').then((room) => ({ default: room.Sessions })));
export const Business = lazy(() => import('#client/team/Business.tsx').then((room) => ({ default: room.Business })));
export const Channels = lazy(() => import('#client/channels/Channels.tsx').then((room) => ({ default: room.Channels })));
export const Boards = lazy(() => import('#client/outside/Boards.tsx').then((room) => ({ default: room.Boards })));
export const GuestReplyTime = lazy(() =>
  import('#client/outside/GuestReplyTime.tsx').then((room) => ({ default: room.GuestReplyTime })),
);
export const Doors = lazy(() => import('#client/channels/Doors.tsx').then((room) => ({ default: room.Doors })));
export const Poster = lazy(() => import('#client/channels/Poster.tsx').then((room) => ({ default: room.Poster })));
export const PhoneAlerts = lazy(() => import('#client/pwa/PhoneAlerts.tsx').then((room) => ({ default: room.PhoneAlerts })));

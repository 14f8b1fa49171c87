/** The list of screens. Now is in the first load, everything else comes when it is opened, all but an item with words of its own. */
import { lazy, type ComponentType } from 'react';
import { askConnecting } from '#client/words/connecting-words.ts';
import { askRoomWords } from '#client/words/room-words.ts';
import { askStatistics } from '#client/words/statistics-words.ts';
import { firstLanguage } from './first-language.ts';

/** A room and its words on the way at the same time. */
function room<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), askRoomWords(firstLanguage())]);
    return { default: screen };
  });
}

/** The same with what is said while channels are connected. */
function connecting<P>(load: () => Promise<ComponentType<P>>) {
  return room(async () => {
    const [screen] = await Promise.all([load(), askConnecting(firstLanguage())]);
    return screen;
  });
}

export const Item = lazy(() => import('#client/feedback/Item.tsx').then((it) => ({ default: it.Item })));
export const AddFeedback = lazy(() => import('#client/feedback/add/AddFeedback.tsx').then((it) => ({ default: it.AddFeedback })));
export const ProofSheet = room(() => import('./ProofSheet.tsx').then((it) => it.ProofSheet));
export const SurgeLine = room(() => import('#client/duty/surge/SurgeLine.tsx').then((it) => it.SurgeLine));
export const Stats = room(async () => {
  const [screen] = await Promise.all([import('#client/stats/Stats.tsx'), askStatistics(firstLanguage())]);
  return screen.Stats;
});
export const Duty = room(() => import('#client/duty/today/Duty.tsx').then((it) => it.Duty));
export const DutyCalendar = room(() => import('#client/duty/calendar/Calendar.tsx').then((it) => it.Calendar));
export const DutyCalendars = room(() => import('#client/duty/exchange/Calendars.tsx').then((it) => it.Calendars));
export const DutyRoster = room(() => import('#client/duty/rota/Roster.tsx').then((it) => it.Roster));
export const DutyLadder = room(() => import('#client/duty/ladder/Ladder.tsx').then((it) => it.Ladder));
export const DutyQuiet = room(() => import('#client/duty/today/Quiet.tsx').then((it) => it.Quiet));

export const Welcome = room(() => import('#client/welcome/first-run/Welcome.tsx').then((it) => it.Welcome));
export const SignIn = room(() => import('#client/welcome/ways-in/SignIn.tsx').then((it) => it.SignIn));
export const Join = room(() => import('#client/welcome/ways-in/Join.tsx').then((it) => it.Join));
export const Help = room(() => import('#client/welcome/ways-in/Help.tsx').then((it) => it.Help));
export const WayBack = room(() => import('#client/welcome/ways-in/WayBack.tsx').then((it) => it.WayBack));
export const Recover = room(() => import('#client/welcome/ways-in/Recover.tsx').then((it) => it.Recover));
export const ConfirmEmail = room(() => import('#client/welcome/ways-in/ConfirmEmail.tsx').then((it) => it.ConfirmEmail));
export const Forgot = room(() => import('#client/welcome/ways-in/Forgot.tsx').then((it) => it.Forgot));
export const Farewell = room(() => import('#client/welcome/Farewell.tsx').then((it) => it.Farewell));
export const RemovalLine = room(() => import('#client/welcome/RemovalLine.tsx').then((it) => it.RemovalLine));
export const PhoneHandover = room(() => import('#client/welcome/ways-in/PhoneHandover.tsx').then((it) => it.PhoneHandover));

export const More = room(() => import('#client/more/More.tsx').then((it) => it.More));
export const Team = room(() => import('#client/more/team/Team.tsx').then((it) => it.Team));
export const NoTeam = room(() => import('#client/more/you/NoTeam.tsx').then((it) => it.NoTeam));
export const You = room(() => import('#client/more/you/You.tsx').then((it) => it.You));
export const Sessions = room(() => import('#client/more/you/Sessions.tsx').then((it) => it.Sessions));
export const Business = room(() => import('#client/more/business/Business.tsx').then((it) => it.Business));
export const DeleteBusiness = room(() => import('#client/more/business/DeleteBusiness.tsx').then((it) => it.DeleteBusiness));
export const Import = room(() => import('#client/more/import/Import.tsx').then((it) => it.Import));
export const GivenUp = room(() => import('#client/more/given-up/GivenUp.tsx').then((it) => it.GivenUp));
export const Trail = room(() => import('#client/more/trail/Trail.tsx').then((it) => it.Trail));
export const Channels = connecting(() => import('#client/more/channels/Channels.tsx').then((it) => it.Channels));
export const ChannelReturn = connecting(() => import('#client/more/connected/Return.tsx').then((it) => it.Return));
export const Boards = room(() => import('#client/more/boards/Boards.tsx').then((it) => it.Boards));
export const GuestReplyTime = room(() => import('#client/more/reply-time/GuestReplyTime.tsx').then((it) => it.GuestReplyTime));
export const ComplaintLinks = room(() =>
  import('#client/more/complaint-links/ComplaintLinks.tsx').then((it) => it.ComplaintLinks),
);
export const Poster = room(() => import('#client/more/complaint-links/Poster.tsx').then((it) => it.Poster));
export const PhoneAlerts = room(() => import('#client/phone/PhoneAlerts.tsx').then((it) => it.PhoneAlerts));

import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import BellRing from 'lucide-react/icons/bell-ring';
import ChevronRight from 'lucide-react/icons/chevron-right';
import FileClock from 'lucide-react/icons/file-clock';
import Gauge from 'lucide-react/icons/gauge';
import MessageSquarePlus from 'lucide-react/icons/message-square-plus';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Monitor from 'lucide-react/icons/monitor';
import QrCodeIcon from 'lucide-react/icons/qr-code';
import RotateCw from 'lucide-react/icons/rotate-cw';
import ScrollText from 'lucide-react/icons/scroll-text';
import Settings from 'lucide-react/icons/settings';
import Smartphone from 'lucide-react/icons/smartphone';
import UserRound from 'lucide-react/icons/user-round';
import Users from 'lucide-react/icons/users';
import { useMe, useMember } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { PhoneWarnings } from '#client/phone/PhoneWarnings.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { BusinessSwitch } from './BusinessSwitch.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { NoCode } from './NoCode.tsx';
import { SignOut } from './SignOut.tsx';
import styles from './More.module.css';

/** /more: what belongs to me, what belongs to the business. What a role may not do is not offered. */
export function More() {
  const { words } = useRoomWords();
  const { data: me } = useMe();
  const { may, memberName, helper } = useMember();
  const { rows } = words.more;
  return (
    <Screen title={words.more.title}>
      <PhoneWarnings />
      <NoCode />
      <BusinessSwitch />
      <Card title={memberName === '' ? words.more.you : memberName}>
        <nav aria-label={words.more.you}>
          <ul className={styles.list}>
            <Entry to="/more/you" icon={<UserRound />} title={words.account.you.title} hint={words.account.you.hint} />
            <Entry to="/more/phone" icon={<BellRing />} title={rows.phone} hint={rows.phoneHint} />
            <Entry to="/more/sessions" icon={<Smartphone />} title={rows.sessions} hint={rows.sessionsHint} />
          </ul>
        </nav>
        <LanguageChoice />
      </Card>
      {!helper && (
        <Card title={words.more.ourBusiness}>
          <nav aria-label={words.more.ourBusiness}>
            <ul className={styles.list}>
              {may('feedback.add') && <Entry to="/share" icon={<MessageSquarePlus />} title={rows.add} hint={rows.addHint} />}
              <Entry to="/more/team" icon={<Users />} title={rows.team} hint={rows.teamHint} />
              <Entry
                to="/more/complaint-links"
                icon={<QrCodeIcon />}
                title={rows.complaintLinks}
                hint={rows.complaintLinksHint}
              />
              {may('channels.manage') && (
                <Entry to="/more/channels" icon={<MessagesSquare />} title={rows.channels} hint={rows.channelsHint} />
              )}
              {may('stats.read') && (
                <Entry to="/more/reply-time" icon={<Gauge />} title={rows.replyTime} hint={rows.replyTimeHint} />
              )}
              {may('business.manage') && (
                <Entry to="/more/boards" icon={<Monitor />} title={rows.boards} hint={rows.boardsHint} />
              )}
              {may('business.manage') && <Entry to="/more/import" icon={<FileClock />} title={rows.past} hint={rows.pastHint} />}
              {may('business.manage') && <GivenUpEntry />}
              {may('trail.read') && <Entry to="/more/trail" icon={<ScrollText />} title={rows.trail} hint={rows.trailHint} />}
              <Entry to="/more/business" icon={<Settings />} title={rows.business} hint={rows.businessHint} />
            </ul>
          </nav>
        </Card>
      )}
      <SignOut />
      {me !== undefined && <p className={styles.version}>{words.more.version(me.version)}</p>}
    </Screen>
  );
}

/** Only while there is something to see. */
function GivenUpEntry() {
  const { words } = useRoomWords();
  const { data } = useQuery(api.givenUp.list.queryOptions());
  if (data === undefined || data.length === 0) return null;
  const { title, count } = words.more.givenUp;
  return <Entry to="/more/given-up" icon={<RotateCw />} title={title} hint={count(data.length)} />;
}

function Entry({ to, icon, title, hint }: { to: string; icon: ReactNode; title: string; hint: string }) {
  return (
    <li>
      <Link href={to} className={styles.entry}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
        <ChevronRight className={styles.arrow} aria-hidden="true" />
      </Link>
    </li>
  );
}

import { useLocation } from 'wouter';
import Plus from 'lucide-react/icons/plus';
import { switchBusiness } from '#client/api/business.ts';
import { useMe } from '#client/api/session/session.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Select } from '#client/ui/controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import styles from './More.module.css';

/** Shown to whoever belongs to several businesses, and to owners, who may add one. Switching starts the app over. */
export function BusinessSwitch() {
  const { words } = useRoomWords();
  const [, navigate] = useLocation();
  const { data } = useMe();
  if (data?.current == null) return null;
  const { memberships, current } = data;
  const several = memberships.length > 1;
  const owns = memberships.some(({ role }) => role === 'owner');
  if (!several && !owns) return null;
  return (
    <Card title={several ? undefined : current.businessName}>
      {several && (
        <Select
          label={words.more.business}
          value={current.businessId}
          onChange={(event) => switchBusiness(event.currentTarget.value)}
        >
          {memberships.map(({ businessId, businessName }) => (
            <option key={businessId} value={businessId}>
              {businessName}
            </option>
          ))}
        </Select>
      )}
      {owns && (
        <div className={styles.quiet}>
          <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={() => navigate('/welcome?step=2')}>
            {words.more.addBusiness}
          </Button>
        </div>
      )}
    </Card>
  );
}

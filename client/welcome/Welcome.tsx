import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect, useLocation, useSearch } from 'wouter';
import { isSignedOut } from '#client/api/errors.ts';
import { useMe } from '#client/api/session.ts';
import { api } from '#client/api/trpc.ts';
import { Skeleton } from '#client/ui/Skeleton.tsx';
import { AccountStep } from './AccountStep.tsx';
import { AlertsStep } from './AlertsStep.tsx';
import { BusinessStep } from './BusinessStep.tsx';
import { FinishStep } from './FinishStep.tsx';
import { HoursStep } from './HoursStep.tsx';
import { InstallStep } from './InstallStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import { STEPS } from './Step.tsx';

/**
 * /welcome: account, business, hours, app, alerts, way in. The first two cannot be skipped; which one is due follows from what
 * the server knows, the rest stands in the address (?step=4), so a reload or a return from a poster lands on the same step.
 */
export function Welcome() {
  const me = useMe();
  const setup = useQuery({ ...api.setup.state.queryOptions(), enabled: isSignedOut(me.error) });
  const asked = Number(new URLSearchParams(useSearch()).get('step'));
  const [, navigate] = useLocation();
  const own = useQuery({ ...api.you.get.queryOptions(), enabled: me.data?.current === null });
  const [later, setLater] = useState(false);
  const to = (step: number) => navigate(`/welcome?step=${step}`);

  if (isSignedOut(me.error)) {
    if (setup.data === undefined) return <Skeleton shape="card" count={2} />;
    return setup.data.needed ? <AccountStep /> : <Redirect to="/sign-in" replace />;
  }
  if (me.data === undefined || (me.data.current === null && own.isPending && own.fetchStatus === 'fetching'))
    return <Skeleton shape="card" count={2} />;
  const { current } = me.data;
  if (current === null) {
    if (own.data?.mayFound === false) return <Redirect to="/" replace />;
    const asks = !later && own.data !== undefined && own.data.recovery.state !== 'kept';
    return asks ? <RecoveryStep onDone={() => setLater(true)} /> : <BusinessStep onDone={() => to(3)} />;
  }
  const step = Number.isInteger(asked) && asked >= 2 && asked <= STEPS ? asked : 3;
  const back = () => to(step - 1);
  switch (step) {
    case 2:
      return <BusinessStep onDone={() => to(3)} onBack={() => navigate('/more')} />;
    case 4:
      return <InstallStep onDone={() => to(5)} onBack={back} />;
    case 5:
      return <AlertsStep onDone={() => to(6)} onBack={back} />;
    case 6:
      return <FinishStep onDone={() => navigate('/')} onBack={back} />;
    default:
      return <HoursStep key={current.businessId} settings={current.settings} onDone={() => to(4)} />;
  }
}

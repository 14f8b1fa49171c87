import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect, useLocation, useSearch } from 'wouter';
import { isSignedOut } from '#client/words/errors.ts';
import { useMe } from '#client/api/session/session.ts';
import { api } from '#client/api/trpc.ts';
import { may } from '#shared/model/roles.ts';
import type { Role } from '#shared/model/roles.ts';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { AccountStep } from './AccountStep.tsx';
import { AlertsStep } from './AlertsStep.tsx';
import { BusinessStep } from './BusinessStep.tsx';
import { FinishStep } from './FinishStep.tsx';
import { HoursStep } from './HoursStep.tsx';
import { InstallStep } from './InstallStep.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import { STEPS, Walked } from '../Step.tsx';
import type { StepName } from '../Step.tsx';

/** Whoever joins a team walks to their own phone; its hours, its poster and its people are for those who may change them. */
const walkedBy = (role: Role): readonly StepName[] =>
  may(role, 'business.manage') ? STEPS : STEPS.filter((name) => ['account', 'install', 'alerts'].includes(name));

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
  const to = (name: StepName) => navigate(`/welcome?step=${STEPS.indexOf(name) + 1}`);

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
    return asks ? <RecoveryStep onDone={() => setLater(true)} /> : <BusinessStep onDone={() => to('hours')} />;
  }
  const walked = walkedBy(current.role);
  const named = STEPS[asked - 1];
  const name =
    named !== undefined && named !== 'account' && walked.includes(named) ? named : walked.includes('hours') ? 'hours' : 'install';
  const at = walked.indexOf(name);
  const onDone = () => {
    const next = walked[at + 1];
    if (next === undefined) navigate('/');
    else to(next);
  };
  const before = walked[at - 1];
  const onBack = before === undefined || before === 'account' ? undefined : () => to(before);
  const step = {
    account: null,
    business: <BusinessStep onDone={onDone} onBack={() => navigate('/more')} />,
    hours: <HoursStep key={current.businessId} settings={current.settings} onDone={onDone} />,
    install: <InstallStep onDone={onDone} onBack={onBack} />,
    alerts: <AlertsStep onDone={onDone} onBack={onBack} />,
    finish: <FinishStep onDone={onDone} onBack={onBack} />,
  }[name];
  return <Walked value={walked}>{step}</Walked>;
}

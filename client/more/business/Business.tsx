import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useMember } from '#client/api/session/session.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { HoursEditor } from '#client/ui/business/HoursEditor.tsx';
import { PlaceFields } from '#client/ui/business/PlaceFields.tsx';
import { SpecialDays } from '#client/ui/business/SpecialDays.tsx';
import { Card } from '#client/ui/layout/Card.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { Skeleton } from '#client/ui/layout/Skeleton.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { Unsaved } from '#client/ui/messages/unsaved.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { BusinessSettings } from '#shared/model/business.ts';
import { weekdayTitles } from '#shared/messages/weekday.ts';
import { changesOf, draftOf, hoursAreSound, isSound } from './settings-draft.ts';
import { ReviewLinks } from './ReviewLinks.tsx';
import { Targets } from './Targets.tsx';
import styles from '../More.module.css';

const Keep = lazy(() => import('./Keep.tsx').then((room) => ({ default: room.Keep })));

/** /more/business: everything is changed on the screen first and saved together, so hours never change half-way. */
export function Business() {
  const { words } = useRoomWords();
  const { settings, may } = useMember();
  const [, navigate] = useLocation();
  const [saves, setSaves] = useState(0);
  if (settings !== null)
    return <Editor key={saves} settings={settings} readOnly={!may('business.manage')} onSaved={() => setSaves(saves + 1)} />;
  return (
    <Screen title={words.team.settings.title} onBack={() => goBack(() => navigate('/more'))}>
      <Skeleton shape="card" count={2} />
    </Screen>
  );
}

type Props = { settings: BusinessSettings; readOnly: boolean; onSaved: () => void };

function Editor({ settings: latest, readOnly, onSaved }: Props) {
  const { words, language: reader } = useRoomWords();
  const { may } = useMember();
  const [, navigate] = useLocation();
  /** What the draft was made from: what somebody else saves meanwhile does not take one's own words away. */
  const [settings, setSettings] = useState(latest);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.team.settings;
  const changes = changesOf(settings, draft);
  const changed = Object.keys(changes).length > 0;
  if (!changed && settings !== latest) {
    setSettings(latest);
    setDraft(draftOf(latest));
  }
  const save = () =>
    void run(async () => {
      await server.business.update.mutate(changes);
      await queryClient.invalidateQueries(api.session.me.queryFilter());
      toast(said.saved);
      onSaved();
    });
  const { kind, language, country, hours } = draft;
  const weekend = new Set(draft.weekendDays);
  const toggle = (day: number) =>
    setDraft({
      ...draft,
      weekendDays: weekend.has(day)
        ? draft.weekendDays.filter((other) => other !== day)
        : [...draft.weekendDays, day].toSorted((a, b) => a - b),
    });
  const bar = changed && !readOnly && (
    <div className={styles.form}>
      <Refusal reason={refusal} />
      {tried && !hoursAreSound(draft) && (
        <p className={styles.danger} role="alert">
          {words.team.hours.someOverlap}
        </p>
      )}
      <Button type="submit" variant="primary" wide busy={busy}>
        {words.common.save}
      </Button>
    </div>
  );
  return (
    <form noValidate onSubmit={onSubmit(isSound(draft), { submit: save, refuse: () => setTried(true) })}>
      <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))} bar={bar === false ? undefined : bar}>
        <Unsaved when={changed && !readOnly && !busy} />
        {readOnly && <Notice>{said.readOnly}</Notice>}
        <fieldset disabled={readOnly} className={styles.form}>
          <Card title={said.basics}>
            <Field
              label={said.name}
              maxLength={80}
              value={draft.name}
              error={tried && draft.name.trim() === '' ? said.nameError : undefined}
              onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            />
            <PlaceFields
              value={{ kind, language, country, timeZone: hours.timeZone }}
              onChange={({ timeZone, ...place }) => setDraft({ ...draft, ...place, hours: { ...hours, timeZone } })}
            />
          </Card>
          <Card title={said.hours}>
            <HoursEditor value={hours} onChange={(next) => setDraft({ ...draft, hours: next })} />
          </Card>
          <Card title={words.team.hours.special}>
            <p>{words.team.hours.specialHint}</p>
            <SpecialDays
              value={hours.specialDays}
              onChange={(specialDays) => setDraft({ ...draft, hours: { ...hours, specialDays } })}
            />
          </Card>
          <Card title={said.weekend}>
            <p>{said.weekendHint}</p>
            <Chips label={said.weekend} wrap>
              {weekdayTitles(reader).map((name, index) => (
                <Chip key={name} pressed={weekend.has(index + 1)} onClick={() => toggle(index + 1)}>
                  {name}
                </Chip>
              ))}
            </Chips>
          </Card>
          <Card title={said.targets}>
            <Targets value={draft.targets} tried={tried} onChange={(targets) => setDraft({ ...draft, targets })} />
          </Card>
          <Card title={said.links}>
            <p>{said.linksHint}</p>
            <ReviewLinks
              value={draft.reviewLinks}
              tried={tried}
              onChange={(reviewLinks) => setDraft({ ...draft, reviewLinks })}
            />
          </Card>
        </fieldset>
        <Suspense fallback={<Skeleton shape="card" count={2} />}>
          <Keep />
          {may('business.delete') && (
            <Card title={words.ending.card}>
              <p>{words.ending.cardText}</p>
              <Button wide onClick={() => navigate('/more/business/end')}>
                {words.ending.open}
              </Button>
            </Card>
          )}
        </Suspense>
      </Screen>
    </form>
  );
}

import { useState } from 'react';
import { settleBusiness } from '#client/api/business.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { forServer } from '#client/ui/business/hours-edit.ts';
import { PlaceFields } from '#client/ui/business/PlaceFields.tsx';
import type { Place } from '#client/ui/business/PlaceFields.tsx';
import { guessCountry, ownTimeZone } from '#client/ui/business/places.ts';
import { Field } from '#client/ui/controls/Field.tsx';
import { onSubmit } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { hoursPreset } from '#shared/response/presets.ts';
import { Step } from '../Step.tsx';

/** Everything but the name is guessed from the phone; the hours of its kind come along and can be changed in the next step. */
export function BusinessStep({ onDone, onBack }: { onDone: () => void; onBack?: () => void }) {
  const { words, language } = useRoomWords();
  const [name, setName] = useState('');
  const [place, setPlace] = useState<Place>(() => ({
    kind: 'restaurant',
    language,
    timeZone: ownTimeZone(),
    country: guessCountry(ownTimeZone(), navigator.languages),
  }));
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const said = words.welcome.business;
  const submit = () =>
    void run(async () => {
      const { businessId } = await server.setup.business.mutate({
        name,
        ...place,
        hours: forServer(hoursPreset(place.kind, place.timeZone)),
      });
      settleBusiness(businessId);
      await queryClient.refetchQueries(api.session.me.queryFilter());
      onDone();
    });
  return (
    <Step
      name="business"
      title={said.title}
      lead={said.lead}
      onBack={onBack}
      onSubmit={onSubmit(name.trim() !== '', { submit, refuse: () => setTried(true) })}
      action={
        <>
          <Refusal reason={refusal} />
          <Button type="submit" variant="primary" wide busy={busy}>
            {said.action}
          </Button>
        </>
      }
    >
      <Field
        label={said.name}
        error={tried && name.trim() === '' ? said.nameError : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="organization"
        maxLength={80}
      />
      <PlaceFields value={place} onChange={setPlace} />
    </Step>
  );
}

import { useState } from 'react';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { HoursEditor } from '#client/ui/business/HoursEditor.tsx';
import { forServer, weekIsSound } from '#client/ui/business/hours-edit.ts';
import { onSubmit } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import type { BusinessSettings } from '#shared/model/business.ts';
import { Step } from '../Step.tsx';

export function HoursStep({ settings, onDone }: { settings: BusinessSettings; onDone: () => void }) {
  const { words } = useRoomWords();
  const [hours, setHours] = useState(settings.hours);
  const [tried, setTried] = useState(false);
  const sound = weekIsSound(hours.week);
  const { busy, refusal, run } = useAction();
  const said = words.welcome.hours;
  const save = () =>
    void run(async () => {
      await server.business.update.mutate({ hours: forServer(hours) });
      await queryClient.invalidateQueries(api.session.me.queryFilter());
      onDone();
    });
  return (
    <Step
      name="hours"
      title={said.title}
      lead={said.lead}
      onSubmit={onSubmit(sound, { submit: save, refuse: () => setTried(true) })}
      action={
        <>
          <Refusal reason={tried && !sound ? 'overlap' : refusal} own={{ overlap: words.team.hours.someOverlap }} />
          <Button type="submit" variant="primary" wide busy={busy}>
            {said.action}
          </Button>
          <Button variant="quiet" wide onClick={onDone}>
            {words.welcome.later}
          </Button>
        </>
      }
    >
      <HoursEditor value={hours} onChange={setHours} />
    </Step>
  );
}

import { useQuery } from '@tanstack/react-query';
import { now } from '#client/api/clock.ts';
import { sentenceOf } from '#client/words/errors.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Card, Row, Rows } from '#client/ui/layout/Card.tsx';
import { toast } from '#client/ui/messages/Toast.tsx';
import { useWords } from '#client/words/words.tsx';
import type { DeviceView } from '#shared/views/app.ts';

/** My other enrolled phones, each with its last proof. Nothing when there is only this one. */
export function OtherPhones({ thisId }: { thisId: string | null }) {
  const { words, format } = useWords();
  const { data } = useQuery(api.device.list.queryOptions());
  const others = (data ?? []).filter((device) => device.mine && device.id !== thisId);
  if (others.length === 0) return null;
  const remove = async ({ id, label }: DeviceView) => {
    try {
      await server.device.remove.mutate({ id });
      toast(words.pwa.deviceRemoved(label));
    } catch (error) {
      toast(sentenceOf(error, words));
    }
    await queryClient.invalidateQueries(api.device.list.queryFilter());
  };
  const proof = (device: DeviceView) =>
    device.gone
      ? words.pwa.deviceGone
      : device.lastShownAt === null
        ? words.pwa.deviceNever
        : words.pwa.deviceShown(format.moment(device.lastShownAt, now()));
  return (
    <Card title={words.pwa.devices}>
      <Rows>
        {others.map((device) => (
          <Row
            key={device.id}
            title={device.label}
            detail={proof(device)}
            aside={
              <Button variant="quiet" aria-label={words.pwa.deviceRemoveName(device.label)} onClick={() => void remove(device)}>
                {words.pwa.deviceRemove}
              </Button>
            }
          />
        ))}
      </Rows>
    </Card>
  );
}

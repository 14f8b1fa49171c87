import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useMember } from '#client/api/session/session.ts';
import { api, queryClient, server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { goBack } from '#client/ui/layout/back.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { CopyButton } from '#client/ui/controls/CopyButton.tsx';
import { Switch } from '#client/ui/controls/Field.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import type { ReplyTimeView } from '#shared/views/app.ts';
import { REPLY_TIME_SAMPLES } from '#shared/stats/reply-time.ts';
import { QueryFallback } from '#client/ui/layout/QueryFallback.tsx';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import styles from '../Public.module.css';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** /more/reply-time: the switch, what guests read now, and everything there is to copy. */
export function GuestReplyTime() {
  const { words, language } = useRoomWords();
  const [, navigate] = useLocation();
  const query = useQuery(api.replyTime.get.queryOptions({ language }));
  const said = words.outside.replyTime;
  return (
    <Screen title={said.title} onBack={() => goBack(() => navigate('/more'))}>
      <p className={styles.lead}>{said.lead}</p>
      {query.data === undefined ? <QueryFallback query={query} /> : <Shown view={query.data} />}
    </Screen>
  );
}

function Shown({ view }: { view: ReplyTimeView }) {
  const { words } = useRoomWords();
  const { may } = useMember();
  const { busy, refusal, run } = useAction();
  const said = words.outside.replyTime;
  const { open, reply, headline, lines, canWrite } = view;
  const set = (on: boolean) =>
    void run(async () => {
      await server.replyTime.setOpen.mutate({ open: on });
      await queryClient.invalidateQueries(api.replyTime.get.queryFilter());
    });
  return (
    <>
      <Card>
        <Switch
          label={said.toggle}
          hint={said.toggleHint}
          checked={open}
          disabled={busy || !may('business.manage')}
          onChange={set}
        />
        <Refusal reason={refusal} />
      </Card>
      <Card title={said.now}>
        <p className={styles.headline}>{headline}</p>
        <p className={styles.small}>{lines.join(', ')}</p>
        <p className={styles.small}>
          {reply.medianMs !== null
            ? said.samples(reply.samples, reply.counted)
            : reply.samples < REPLY_TIME_SAMPLES
              ? said.tooFew(reply.samples, REPLY_TIME_SAMPLES)
              : said.underHalf(reply.samples, reply.counted)}
        </p>
        <p className={styles.small}>{canWrite ? said.leads : said.leadsNowhere}</p>
      </Card>
      {open && <Copies view={view} />}
    </>
  );
}

/** The pictures are the real ones, asked for anew each time: what is seen here is what guests see. */
function Copies({ view: { url, business, at } }: { view: ReplyTimeView }) {
  const { words, language } = useRoomWords();
  const said = words.outside.replyTime;
  const code = embedCode({ url, alt: said.alt(business) });
  const path = new URL(url).pathname;
  const picture = (file: string) => `${path}/${file}?lang=${language}&v=${at}`;
  return (
    <>
      <Card title={said.badge}>
        <div className={styles.form}>
          <img className={styles.picture} src={picture('badge.svg')} width={380} height={112} alt={said.alt(business)} />
          <p className={styles.small}>{said.badgeText}</p>
          <textarea
            className={styles.code}
            aria-label={said.embed}
            readOnly
            rows={4}
            value={code}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className={styles.actions}>
            <CopyButton text={code} what={said.embed} />
          </div>
        </div>
      </Card>
      <Card title={said.cover}>
        <div className={styles.form}>
          <img className={styles.picture} src={picture('cover.svg')} width={820} height={312} alt={said.alt(business)} />
          <p className={styles.small}>{said.coverText}</p>
          <div className={styles.actions}>
            <a className={styles.action} href={picture('cover.png')} download="reply-time.png">
              {said.download}
            </a>
          </div>
        </div>
      </Card>
      <Card title={said.links}>
        <ul className={styles.links}>
          {(
            [
              [said.page, url],
              [said.dark, `${url}/badge.svg?look=dark`],
              [said.json, `${url}/data.json`],
            ] as const
          ).map(([label, address]) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noopener">
                {label}
              </a>
              <CopyButton text={address} what={label} />
              <span className={styles.address}>{address}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** What an owner pastes into a website. Only addresses of ours and escaped text: somebody else's page trusts it. */
function embedCode({ url, alt }: { readonly url: string; readonly alt: string }): string {
  const page = escape(url);
  return `<a href="${page}"><img src="${page}/badge.svg" width="380" height="112" alt="${escape(alt)}" loading="lazy"></a>`;
}

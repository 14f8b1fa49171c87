import Download from 'lucide-react/icons/download';
import { useLocation } from 'wouter';
import { currentBusiness } from '#client/api/business.ts';
import { sentenceFor } from '#client/words/errors.ts';
import { provedLink } from '#client/api/session/proved-link.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Card } from '#client/ui/layout/Card.tsx';
import { Notice } from '#client/ui/layout/Notice.tsx';
import { Screen } from '#client/ui/layout/Screen.tsx';
import { useStatistics } from '#client/words/statistics-words.ts';
import { useWords } from '#client/words/words.tsx';
import { RangePicker, useRange } from './parts/RangePicker.tsx';
import more from './parts/MoreLinks.module.css';

const FILES = { csv: '/export/items.csv', json: '/export/items.json', pdf: '/export/print' } as const;
const KINDS = ['pdf', 'csv', 'json'] as const;

/** Files of the chosen time. Links: the browser saves a long one while it is being made. */
export function Export() {
  const { language, words } = useWords();
  const { screens } = useStatistics();
  const [, navigate] = useLocation();
  const chosen = useRange();
  const { refusal, run } = useAction();
  const follow = provedLink(run);
  const query = new URLSearchParams({ business: currentBusiness() ?? '', ...chosen.range, lang: language });
  return (
    <Screen title={screens.export.title} onBack={() => navigate('/stats')}>
      <RangePicker chosen={chosen} />
      <Card>
        <ul className={more.list}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <a
                href={`${FILES[kind]}?${query}`}
                className={more.entry}
                {...(kind === 'pdf' ? { target: '_blank', rel: 'noopener' } : { download: '', onClick: follow })}
              >
                <span className={more.words}>
                  <span className={more.name}>{screens.export[kind]}</span>
                  <span className={more.hint}>{screens.export[`${kind}Hint`]}</span>
                </span>
                <Download aria-hidden="true" className={more.arrow} />
              </a>
            </li>
          ))}
        </ul>
      </Card>
      {refusal !== '' && <Notice tone="danger">{sentenceFor(refusal, words)}</Notice>}
      <p className={more.hint}>{screens.export.text}</p>
    </Screen>
  );
}

/** The table of docs/connectors.md is written from the connectors, so it is true cell by cell. Fails with the table as it must be. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AccountConnector, AnswerRules } from '#server/connectors/contract.ts';
import { ACCOUNTS, READ_ONLY } from '#server/connectors/index.ts';
import { channelNames } from '#shared/messages/en/channel-names.ts';
import { KINDS, VISIBILITIES, type Channel } from '#shared/model/feedback.ts';
import { MINUTE_MS } from '#shared/model/time.ts';

/** Which channels come through an account besides its own. */
const BESIDES: Partial<Record<Channel, readonly Channel[]>> = { facebook: ['messenger'] };

const minutes = (ms: number) => (ms < MINUTE_MS ? `${ms / 1000} s` : `${ms / MINUTE_MS} min`);

function comes({ verbs }: AccountConnector): string {
  return [
    verbs.push === undefined ? '' : 'pushed',
    verbs.watch === undefined ? '' : 'line',
    verbs.poll === undefined ? '' : `looked at every ${minutes(verbs.pollEveryMs)}`,
    verbs.search === undefined ? '' : 'searched',
  ]
    .filter((one) => one !== '')
    .join(', ');
}

function answersOf(connector: AccountConnector, channel: Channel): string {
  const rules = new Map<string, string[]>();
  for (const kind of KINDS)
    for (const visibility of VISIBILITIES) {
      const found = connector.verbs.send === undefined ? null : connector.answers({ channel, kind, visibility });
      const said = inWords(found);
      rules.set(said, [...(rules.get(said) ?? []), kind]);
    }
  const all = [...rules].map(([said, kinds]) => (rules.size === 1 ? said : `${[...new Set(kinds)].join(', ')}: ${said}`));
  return all.join('; ');
}

function inWords(rules: AnswerRules | null): string {
  if (rules === null) return 'copy and open';
  const { max, unit, slot, change, remove, perUrl } = rules;
  const own = [change ? 'changed' : '', remove ? 'taken down' : ''].filter((one) => one !== '').join(' and ');
  return [
    slot === 'one' ? 'one' : 'many',
    `${max} ${unit}${perUrl === undefined ? '' : `, ${perUrl} a link`}`,
    own === '' ? 'stays as it is' : `can be ${own}`,
  ].join(', ');
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(): string {
  const head = ['channel', 'connected by', 'comes in', 'answers there', 'looked up before a repeat'];
  const lines = ACCOUNTS.flatMap((connector) => {
    const own = connector.description.id;
    return [own, ...(BESIDES[own] ?? [])].map((channel) =>
      row([
        channelNames[channel],
        `${connector.verbs.setUp.way === 'oauth' ? 'signing in there' : 'a form'}${(connector.registration ?? []).length > 0 ? ', registered' : ''}`,
        comes(connector),
        answersOf(connector, channel),
        connector.verbs.send === undefined ? '–' : connector.verbs.standing === undefined ? 'by a person' : 'yes',
      ]),
    );
  });
  const later = READ_ONLY.map(({ id }) => row([channelNames[id], 'not yet', 'payloads are read', '–', '–']));
  return [row(head), row(head.map(() => '---')), ...lines, ...later].join('\n');
}

test('what docs/connectors.md says each channel can is what each channel can', () => {
  const page = readFileSync(new URL('../../docs/connectors.md', import.meta.url), 'utf8');
  const written = /<!-- matrix -->\n+([\s\S]*?)\n*<!-- \/matrix -->/.exec(page)?.[1] ?? '';
  expect(written).toBe(table());
});

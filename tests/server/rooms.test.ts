/** The walls between the rooms (docs/architecture.md): lint stops an import through a wall, and a circle, and says what to do instead. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Which file, what it imports, and a word of the advice; null: the door is open. */
const IMPORTS: readonly (readonly [file: string, statement: string, advice: string | null])[] = [
  ['server/db/a.ts', `import '#server/flows/answering/reply.ts';`, 'db/ answers questions'],
  ['server/db/schema/b.ts', `import '../../push/sender.ts';`, 'db/ answers questions'],
  ['server/db/c.ts', `import '#server/connectors/index.ts';`, 'db/ answers questions'],
  ['server/db/d.ts', `import '#server/api/router.ts';`, 'db/ answers questions'],
  ['server/db/e.ts', `import '#server/system/ids.ts'; import '#shared/model/roles.ts'; import './kit.ts';`, null],
  ['server/db/duty/a.ts', `import '../../flows/duty/duty.ts';`, 'db/ answers questions'],
  ['server/stats/a.ts', `import '#server/flows/figures/weekly.ts';`, 'from rows alone'],
  ['server/stats/b.ts', `import '#server/db/engine/client.ts'; import '#shared/stats/facts.ts';`, null],
  ['server/connectors/form/a.ts', `import '#server/db/engine/client.ts';`, 'A connector translates'],
  ['server/connectors/form/b.ts', `import '../webhook/translate.ts';`, 'does not know the others'],
  ['server/connectors/form/c.ts', `import '../contract.ts'; import '#server/system/ids.ts'; import './payload.ts';`, null],
  ['server/push/a.ts', `import '#server/db/people/device.ts';`, 'A flow decides'],
  ['server/flows/a.ts', `import '#server/api/errors.ts';`, 'does not know who called it'],
  [
    'server/flows/b.ts',
    `import '#server/db/feedback/feedback.ts'; import '#server/connectors/index.ts'; import '#server/push/sender.ts';`,
    null,
  ],
  ['server/api/a.ts', `import '#server/push/sender.ts';`, 'Only flows hold'],
  ['server/api/b.ts', `import '#server/http/index.ts';`, 'calls one flow'],
  ['server/api/c.ts', `import '#server/flows/answering/claim.ts'; import '#server/db/feedback/inbox.ts';`, null],
  ['server/http/a.ts', `import '#server/jobs/ticker.ts';`, 'calls one flow'],
  ['server/http/b.ts', `import { readConfig } from '../config.ts'; readConfig();`, 'read once in main.ts'],
  ['server/http/c.ts', `import type { Config } from '../config.ts'; export type Given = Config;`, null],
  ['server/jobs/a.ts', `import '#server/push/sender.ts';`, 'a flow decides what'],
  ['server/flows/c.ts', `import '#client/api/clock.ts';`, 'knows no page'],
  ['server/flows/d.ts', `import '#tests/support/app.ts';`, 'does not know its tests'],
  ['shared/triage/a.ts', `import 'node:fs';`, 'pure rules'],
  ['shared/triage/b.ts', `import 'react';`, 'pure rules'],
  ['shared/triage/c.ts', `import '@libsql/client/sqlite3';`, 'pure rules'],
  ['shared/triage/d.ts', `import '#server/db/engine/client.ts';`, 'pure rules'],
  ['shared/triage/e.ts', `import '../../server/db/engine/client.ts';`, 'by its address'],
  ['shared/triage/f.ts', `import 'zod'; import '../model/people.ts';`, null],
  ['client/inbox/a.ts', `import '#client/feedback/Item.tsx';`, 'does not import another'],
  ['client/inbox/b.ts', `import '../more/team/Team.tsx';`, 'does not import another'],
  ['client/inbox/c.ts', `import type { AppRouter } from '#server/api/router.ts'; export type It = AppRouter;`, 'Only client/api'],
  ['client/inbox/d.ts', `import '#client/ui/layout/Card.tsx'; import '#client/api/session/session.ts'; import 'react';`, null],
  ['client/api/a.ts', `import { appRouter } from '#server/api/router.ts'; appRouter();`, 'import type'],
  ['client/api/b.ts', `import type { AppRouter } from '#server/api/router.ts'; export type It = AppRouter;`, null],
  ['client/ui/a.ts', `import '#client/api/session/session.ts';`, 'Take it as a prop'],
  ['client/ui/layout/a.ts', `import '../../api/session/session.ts';`, 'Take it as a prop'],
  ['client/phone/a.ts', `import '#client/more/More.tsx';`, 'alerts of this phone'],
  ['client/words/a.ts', `import '#client/ui/cx.ts';`, 'Data comes as an argument'],
  ['client/state/a.ts', `import '#client/api/clock.ts';`, 'Hold it where it belongs'],
  ['client/app/a.ts', `import '#client/sw/index.ts';`, 'scripts of their own'],
  ['client/app/b.ts', `import '#client/inbox/Inbox.tsx';`, null],
  ['client/public/a.ts', `import 'react';`, 'no framework'],
  ['client/sw/a.ts', `import '#client/pwa/updates.ts';`, 'without a page'],
  ['client/pwa/a.ts', `import 'node:crypto';`, 'Node does not exist'],
  // Circles: next door, through an address, by a type alone; in a row there is none.
  ['server/flows/circle/a.ts', `import { b } from './b.ts'; export const a = () => b;`, 'Refactor to remove the cycle'],
  ['server/flows/circle/b.ts', `import { a } from './a.ts'; export const b = () => a;`, 'Refactor to remove the cycle'],
  ['shared/triage/g.ts', `import { h } from '#shared/model/h.ts'; export const g = () => h;`, 'Refactor to remove the cycle'],
  ['shared/model/h.ts', `import { g } from '#shared/triage/g.ts'; export const h = () => g;`, 'Refactor to remove the cycle'],
  ['client/inbox/g.ts', `import type { H } from './h.ts'; export type G = H | null;`, 'Refactor to remove the cycle'],
  ['client/inbox/h.ts', `import type { G } from './g.ts'; export type H = G[];`, 'Refactor to remove the cycle'],
  ['shared/response/a.ts', `import { b } from './b.ts'; export const a = () => b;`, null],
  ['shared/response/b.ts', `import { c } from '#shared/triage/row.ts'; export const b = () => c;`, null],
  ['shared/triage/row.ts', `export const c = 1;`, null],
];

type Finding = { readonly code: string; readonly help: string; readonly filename: string };

const WALLS = ['eslint(no-restricted-imports)', 'import(no-cycle)'];
const said = new Map<string, string[]>();

beforeAll(async () => {
  const house = mkdtempSync(join(tmpdir(), 'golden-hour-rooms-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const name of ['.oxlint.config.ts', 'package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(house, name));
    for (const [file, statement] of IMPORTS) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${statement}\n`);
    }
    const words = ['-c', '.oxlint.config.ts', '--format=json', 'server', 'shared', 'client'];
    const output = await new Promise<string>((resolve) =>
      // It exits with 1 because it finds something.
      execFile(join(root, 'node_modules/.bin/oxlint'), words, { cwd: house }, (_, stdout) => resolve(stdout)),
    );
    for (const { code, help, filename } of (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics) {
      if (WALLS.includes(code)) said.set(filename, [...(said.get(filename) ?? []), help]);
    }
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});

describe('an import through a wall is stopped, with advice', () => {
  it.each(IMPORTS.filter(([, , advice]) => advice !== null))('%s: %s', (file, _, advice) => {
    expect(said.get(file)).toEqual([expect.stringContaining(advice ?? '')]);
  });
});

describe('an open door stays open', () => {
  it.each(IMPORTS.filter(([, , advice]) => advice === null))('%s: %s', (file) => {
    expect(said.get(file)).toBeUndefined();
  });
});

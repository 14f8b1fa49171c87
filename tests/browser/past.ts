/** Two files of the past on the screen: one that is looked at, with everything there is to say about it, and one that is in. */
import { insertImport } from '#server/db/feedback/import.ts';
import { newId } from '#server/system/ids.ts';
import { openPastFile } from '#shared/import/file.ts';
import { countRows } from '#shared/import/summary.ts';
import type { House } from './browser-kit.ts';

const FILE = `Datum;Hodnocení;Jméno;Text recenze;Odpověď;Datum odpovědi;Poznámka
2024-03-01 12:00;1;Eva;Polévka byla studená.;Omlouváme se.;2024-03-01 13:05;x
2025-08-14;5;Petr;Výborná svíčková!;Děkujeme.;2025-08-15;x
2025-09-02 19:30;4;Ola;Zupa była zimna, ale obsługa miła.;Przepraszamy.;2025-09-02 19:10;x
21.11.2024;5;Jan;Super;;;x
2024-02-31;5;Jan;Super;;;x
`;

export async function furnishPast({ app, restaurant: here }: House): Promise<void> {
  const { db, clock } = app.parts;
  const now = clock.now();
  const me = (await here.owner.team.list()).find((one) => one.me);
  const counting = countRows(now);
  const reading = { dates: 'iso', channel: 'google', timeZone: 'Europe/Prague', now, alike: new Map<string, number>() } as const;
  const file = openPastFile(FILE, reading);
  for (const row of [...file.push(FILE).rows, ...file.end().rows]) counting.add(row);
  const row = {
    businessId: here.businessId,
    memberId: me?.id ?? '',
    turn: 1,
    choices: { dates: 'iso', channel: 'google' },
    encoding: 'windows-1250',
    summary: counting.of(file.columns),
    bytes: FILE.length,
    readBytes: FILE.length,
    atByte: 0,
  } as const;
  const none = { done: 0, added: 0, known: 0 };
  const in2023 = { done: 1_412, added: 1_398, known: 14 };
  await insertImport(db.orm, { ...row, ...none, id: newId(), name: 'recenze-2024-2025.csv', createdAt: now, state: 'ready' });
  await insertImport(db.orm, {
    ...row,
    ...in2023,
    id: newId(),
    name: 'google-2019-2023.csv',
    createdAt: now - 90_000,
    state: 'done',
  });
}

/** A restored backup is the past: whatever opens something and may have been taken away since does not open it again. */

/** How many were ended. */
export type Outlived = {
  readonly sessions: number;
  readonly invitations: number;
  readonly links: number;
};

/**
 * Ends sessions, invitations, links, and writes that down. Phones stay, because a restaurant that restores on a Saturday must be heard
 * of: without words on the lock screen, without acting from the notification (that needs a session), and for a week at most unless
 * somebody signs in there. Roles, members, webhook secrets and QR codes are as they were: the console says so.
 */
export async function endOutlived(run: Run, now: number): Promise<Outlived> {
  const count = async (...statement: Parameters<Run>) => (await run(...statement)).length;
  const sessions = await count('DELETE FROM session RETURNING id');
  // One-time rights; the row that stays only says that set-up is done.
  await run(`DELETE FROM verification WHERE id <> 'first-owner'`);
  const oneTime = await count('DELETE FROM sign_in_link RETURNING id');
  await run('UPDATE device SET session_id = NULL, show_words = 0, last_seen_at = ?', now);
  const invitations = await count(
    'UPDATE invitation SET revoked_at = ? WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > ? RETURNING id',
    now,
    now,
  );
  let links = oneTime;
  for (const table of ['board_link', 'calendar_link'])
    links += await count(`UPDATE ${table} SET revoked_at = ? WHERE revoked_at IS NULL RETURNING id`, now);
  links += await count(`UPDATE surge SET token_hash = 'ended:' || id WHERE ended_at IS NULL RETURNING id`);
  await run(
    `INSERT INTO trail (business_id, at, kind, who, on_whom, data, network, device)
     SELECT id, ?, 'backup.restored', '', '', '{}', '', '' FROM business`,
    now,
  );
  return { sessions, invitations, links };
}

/** Businesses deleted since the backup was made, as the data that is about to be replaced knows them. */
export type Deleted = { readonly businesses: readonly Row[]; readonly addresses: readonly Row[] };
type Row = readonly (string | number)[];

export async function deletedSince(run: Run): Promise<Deleted> {
  const rows = async (sql: string) =>
    (await run(sql)).map((row) => row.map((value) => (typeof value === 'number' ? value : String(value))));
  return {
    businesses: await rows('SELECT id, language, deleted_at, owner_ids FROM gone_business'),
    addresses: await rows('SELECT hash, language FROM gone_address'),
  };
}

/** What was deleted stays deleted: the server takes it away again when it starts. Returns how many of them the backup has. */
export async function deleteAgain(run: Run, { businesses, addresses }: Deleted): Promise<number> {
  for (const row of businesses)
    await run(
      'INSERT INTO gone_business (id, language, deleted_at, owner_ids) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
      ...row,
    );
  for (const row of addresses)
    await run('INSERT INTO gone_address (hash, language) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', ...row);
  return (await run('SELECT id FROM business WHERE id IN (SELECT id FROM gone_business)')).length;
}

type Run = (sql: string, ...args: (string | number)[]) => Promise<readonly unknown[][]>;

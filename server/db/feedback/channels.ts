/** Which channels a business has anything of. */
import { sql } from 'drizzle-orm';
import { CHANNELS, type Channel } from '#shared/model/feedback.ts';
import type { Queryable } from '../engine/client.ts';
import { connectedAccount, connection, feedback } from '../schema/index.ts';

/** In the order in which channels are named everywhere. One step into an index for each, however many items there are. */
export async function channelsInUse(db: Queryable, businessId: string): Promise<Channel[]> {
  const rows = await db.all<{ readonly name: Channel }>(sql`
    select value as name from json_each(${JSON.stringify(CHANNELS)}) where
      exists (select 1 from ${feedback} where ${feedback.businessId} = ${businessId} and ${feedback.channel} = value)
      or exists (
        select 1 from ${connectedAccount} join ${connection} on ${connection.id} = ${connectedAccount.connectionId}
        where ${connectedAccount.businessId} = ${businessId} and ${connectedAccount.channel} = value and ${connection.revokedAt} is null
      )`);
  const found = new Set(rows.map(({ name }) => name));
  return CHANNELS.filter((channel) => found.has(channel));
}

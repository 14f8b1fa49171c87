/** GH_CHANNELS: a JSON file with what the operator registered with platforms (client ids, secrets) and where their APIs stand. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CHANNELS, type Channel } from '#shared/model/feedback.ts';

const settings = z.strictObject({
  /** Client id, client secret, app secret, verify token: by the names in the README of the connector. */
  app: z.record(z.string(), z.string()).default({}),
  /** Base addresses that replace the connector's own: another version of an API, or a stand-in. */
  hosts: z.record(z.string(), z.url({ protocol: /^https?$/ })).default({}),
});

const file = z.partialRecord(z.enum(CHANNELS), settings);

export type ChannelSettings = Readonly<z.output<typeof settings>>;
export type ChannelsConfig = Readonly<Partial<Record<Channel, ChannelSettings>>>;

/** Says what is wrong without repeating what stands in the file: it holds secrets. */
export function readChannels(path: string | null, say: (sentence: string) => void): ChannelsConfig {
  if (path === null) return {};
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    say(`GH_CHANNELS: the file ${path} cannot be read.`);
    return {};
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    say(`GH_CHANNELS: ${path} is not JSON.`);
    return {};
  }
  const parsed = file.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const { path: at, message } of parsed.error.issues.slice(0, 5))
    say(
      `GH_CHANNELS: ${path}, at ${at.map(String).join('.') || 'the top'}: ${message}. It looks like { "google": { "app": { "clientId": "…", "clientSecret": "…" } } }.`,
    );
  return {};
}

/** The samples of the Meta family, read by the connector each belongs to. */
import { facebook, instagram, whatsapp } from '#server/connectors/meta/index.ts';
import { bytesOf, samplesOf } from './mutations.ts';

export const NOW = Date.parse('2026-11-21T20:40:00+01:00');
export const SPOKEN = Date.parse('2026-01-15T10:05:00Z');
export const DAY = 24 * 3_600_000;
const connectors = { facebook, instagram, whatsapp };
export type Name = keyof typeof connectors;
export const samples = samplesOf('meta');
export const productOf = (file: string) => file.slice(0, file.indexOf('-')) as Name;
export const json = (file: string) => JSON.parse(new TextDecoder().decode(samples.get(file))) as Record<string, unknown>;
export const read = (product: Name, body: unknown, account?: string) =>
  connectors[product].translate(bytesOf(body), { now: NOW, ...(account === undefined ? {} : { account: { id: account } }) });
export const sample = (file: string, account?: string) => read(productOf(file), json(file), account);
export const event = (file: string, value: Record<string, unknown>) => {
  const body = structuredClone(json(file)) as { entry: { changes: { value: Record<string, unknown> }[] }[] };
  Object.assign(body.entry[0]!.changes[0]!.value, value);
  return read(productOf(file), body);
};

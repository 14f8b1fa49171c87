/** What a verb made of it: its value, or its fault. */
import { expect } from 'vitest';
import type { Fault, Outcome } from '#server/connectors/account.ts';

export function valueOf<T>(outcome: Outcome<T>): T {
  expect(outcome).toMatchObject({ ok: true });
  return (outcome as { readonly value: T }).value;
}

/** Null: there was none. No fault may carry one of the account's secrets. */
export function faultOf(outcome: Outcome<unknown>, secrets: Readonly<Record<string, string>>): Fault | null {
  for (const secret of Object.values(secrets)) expect(JSON.stringify(outcome)).not.toContain(secret);
  return outcome.ok ? null : outcome.fault;
}

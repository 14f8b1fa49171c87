/** What leaves the server is named: a column that is added later leaves by no procedure that was not changed for it. */
import { expect, test } from 'vitest';
import { appRouter } from '#server/api/router.ts';

type Procedure = { readonly _def: { readonly type: string; readonly output?: unknown } };
// At run time the list is flat, keyed by path; its type is the tree.
const procedures = Object.entries(appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>);

test('every question and every change has a schema of its answer', () => {
  const asked = procedures.filter(([, { _def }]) => _def.type !== 'subscription');
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(([, { _def }]) => _def.output === undefined).map(([path]) => path)).toEqual([]);
});

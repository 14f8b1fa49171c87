import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun last, each of these would go on alone while the other half of the machine has nothing left to do. */
const LONG = [
  'tests/browser/screens.test.ts',
  'tests/browser/cellar.test.ts',
  'tests/browser/accounts.test.ts',
  'tests/browser/offline.test.ts',
  'tests/browser/unsaved.test.ts',
  'tests/browser/statistics.test.ts',
  'tests/browser/update.test.ts',
  'tests/hostile/tenants.test.ts',
  'tests/server/auth/matrix.test.ts',
  'tests/server/crash.test.ts',
];

/** The long files in the order above, then all others in the order of the runner. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

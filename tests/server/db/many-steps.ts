import type { Migration } from '#server/db/migrations/index.ts';

export const ROWS_PER_STEP = 400;

/** Each step makes a table, fills it and changes it: a half-taken one would be seen. */
export const manySteps: readonly Migration[] = Array.from({ length: 40 }, (_, n) => ({
  name: `step_${n + 1}`,
  sql: `
    CREATE TABLE t${n + 1} (id INTEGER PRIMARY KEY, words TEXT NOT NULL);
    INSERT INTO t${n + 1} (words)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS_PER_STEP})
      SELECT hex(randomblob(100)) FROM n;
    ALTER TABLE t${n + 1} ADD COLUMN done INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX i${n + 1} ON t${n + 1} (words);
  `,
}));

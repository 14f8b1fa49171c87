/** `npm run db:generate -- <name>`: writes the next step from what changed in the schema. Add it to the list in index.ts by hand. */
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as schema from '../schema/index.ts';

const folder = import.meta.dirname;
const snapshotFile = join(folder, 'snapshot.json');
const name = process.argv[2];

if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what changes in a few words, for example: npm run db:generate -- add_duty_rota');
  process.exit(1);
}

type Snapshot = Awaited<ReturnType<typeof generateSQLiteDrizzleJson>>;
const before = existsSync(snapshotFile)
  ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as Snapshot)
  : await generateSQLiteDrizzleJson({});
const after = await generateSQLiteDrizzleJson({ ...schema }, before.id);
const statements = await generateSQLiteMigration(before, after);

if (statements.length === 0) {
  console.log('The schema has not changed.');
} else {
  const steps = readdirSync(folder).filter((file) => /^\d{4}_/.test(file));
  const step = `${String(steps.length + 1).padStart(4, '0')}_${name}`;
  const sql = statements.join('\n').replaceAll('\t', '  ').replaceAll('`', '"');
  const text = `export const sql = \`\n${sql.replaceAll('\\', '\\\\').replaceAll('${', '\\${')}\n\`;\n`;
  writeFileSync(join(folder, `${step}.ts`), text);
  writeFileSync(snapshotFile, `${JSON.stringify(after)}\n`);
  console.log(`Wrote ${step}.ts (${statements.length} statements). Read it, then add it to the list in index.ts.`);
}

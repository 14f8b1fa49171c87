/** Migrates the given file to the newest step, so that a kill finds it in the middle of one. */
import { migrate } from '#server/db/engine/migrate.ts';

process.stdout.write('ready\n');
await migrate(process.argv[2] ?? '');

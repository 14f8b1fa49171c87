/** Migrates the given file through many steps, so that a kill finds it in the middle of one. */
import { migrate } from '#server/db/engine/migrate.ts';
import { manySteps } from '../many-steps.ts';

process.stdout.write('ready\n');
await migrate(process.argv[2] ?? '', manySteps);

/** Another server on the folder: says whether it got it, and keeps it until its input ends. */
import { lockFolder } from '#server/db/engine/folder-lock.ts';

try {
  const lock = await lockFolder(process.argv[2] ?? '');
  process.stdout.write('held\n');
  process.stdin.resume().on('end', () => lock.release());
} catch {
  process.stdout.write('refused\n');
}

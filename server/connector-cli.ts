/**
 * `npm run -s connector -- <channel> <payload-file>`: the normalised items of one payload as one JSON array, for support and debugging.
 * The channel by the product's name for it or by the platform's (`google` or `google-business`). What is understood and brings nothing (an error
 * body, an answer to a request of ours, an event left alone) is an empty array. What was refused, and why, goes to standard error;
 * exit code 2 for a channel or file that is not there.
 */
import { readFile } from 'node:fs/promises';
import { realClock } from '#server/system/clock.ts';
import { CHANNEL_NAMES, readPayload } from '#server/connectors/read-payload.ts';

const [name, file, ...rest] = process.argv.slice(2);

async function main(): Promise<number> {
  if (name === undefined || file === undefined || rest.length > 0) {
    console.error(`Usage: npm run -s connector -- <channel> <payload-file>\nChannels: ${CHANNEL_NAMES.join(', ')}`);
    return 2;
  }
  let raw: Uint8Array;
  try {
    raw = await readFile(file);
  } catch {
    console.error(`${file} cannot be read.`);
    return 2;
  }
  const read = await readPayload(name, raw, realClock.now());
  if (read === null) {
    console.error(`"${name}" is no channel with a connector. Channels: ${CHANNEL_NAMES.join(', ')}`);
    return 2;
  }
  console.log(JSON.stringify(read.items, null, 2));
  for (const { reason, detail } of read.rejects) console.error(`refused: ${reason} ${detail}`);
  return 0;
}

process.exitCode = await main();

/** `npm run admin -- <command>`: for whoever runs the server. Works while it is running and while it stands. */
import { ConfigError, readConfig } from '#server/config.ts';
import { type Command, OperatorError } from './command.ts';
import { resetPassword } from './reset-password.ts';
import { rotateKeys } from './rotate-keys.ts';

const COMMANDS: readonly Command[] = [resetPassword, rotateKeys];

const usage = () =>
  [
    'Usage: npm run admin -- <command>',
    '',
    ...COMMANDS.map(({ words, says }) => `  ${words.padEnd(28)}${says}`),
    '',
    'It works on DATA_DIR, as the server does: give it the same settings (DATA_DIR, GH_PUBLIC_URL).',
    '',
  ].join('\n');

const [name, ...args] = process.argv.slice(2);
const command = COMMANDS.find((one) => one.words.split(' ')[0] === name);
try {
  if (command === undefined)
    throw new OperatorError(name === undefined ? usage() : `There is no command "${name}".\n\n${usage()}`);
  const config = readConfig(process.env);
  process.stdout.write(`${await command.run(args, config)}\n`);
} catch (error) {
  if (!(error instanceof OperatorError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

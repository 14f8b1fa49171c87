/** A new key for secrets at rest. */
import { realClock } from '#server/system/clock.ts';
import { KeysError, rotateBoxKey } from '#server/system/keys.ts';
import { type Command, OperatorError } from './command.ts';

export const rotateKeys: Command = {
  words: 'rotate-keys',
  says: 'Makes a new key for passwords and tokens at rest. Restart the server after it.',
  async run(_args, config) {
    try {
      await rotateBoxKey(config.dataDir, realClock.now());
    } catch (error) {
      if (error instanceof KeysError) throw new OperatorError(error.message);
      throw error;
    }
    return (
      'There is a new key in keys.json, and the old one is kept beside it. Restart the server now: it seals everything again in the ' +
      'background and forgets the old key a week later. Make a new backup of keys.json.'
    );
  },
};

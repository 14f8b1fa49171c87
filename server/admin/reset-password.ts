import { renderUnicodeCompact } from 'uqr';
import { ownersByEmail } from '#server/db/people/user.ts';
import { makeConsoleLink } from '#server/flows/account/way-back.ts';
import { realClock } from '#server/system/clock.ts';
import { type Command, OperatorError, withDatabase } from './command.ts';

export const resetPassword: Command = {
  words: 'reset-password <e-mail>',
  says: 'prints a link that sets a new password, once, within an hour',
  async run([typed = ''], config) {
    const email = typed.trim().toLowerCase();
    if (email === '') throw new OperatorError('Say whose password: npm run admin -- reset-password you@example.com');
    return withDatabase(config, async (db) => {
      const link = await makeConsoleLink({ db, clock: realClock }, email);
      if (link === null) {
        const owners = await ownersByEmail(db.orm);
        throw new OperatorError(
          `No account has the e-mail ${email}.${owners.length === 0 ? '' : `\nOwners sign in with: ${owners.join(', ')}`}`,
        );
      }
      const url = `${config.publicUrl}/back#${link.token}`;
      return [
        `A new password for ${link.name} (${email}):`,
        '',
        `  ${url}`,
        '',
        renderUnicodeCompact(url),
        '',
        'It works once, within an hour, and signs every other phone of this account out. Open it, or scan it with the phone.',
        ...(process.env['GH_PUBLIC_URL'] === undefined
          ? [`GH_PUBLIC_URL is not set here: if people open another address than ${config.publicUrl}, put theirs in its place.`]
          : []),
      ].join('\n');
    });
  },
};

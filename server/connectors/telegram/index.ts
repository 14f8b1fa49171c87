import type { AccountConnector } from '../contract.ts';
import { translateTelegram } from './translate.ts';
import { HOSTS, verbs } from './verbs.ts';

/** A bot of the business, to which guests write. */
export const telegram: AccountConnector = {
  description: { id: 'telegram', receives: 'account', edits: true, replyModes: ['api'], needsConnection: true },
  aliases: ['telegram-bot'],
  translate: translateTelegram,
  answers: () => ({ max: 4_096, unit: 'chars', slot: 'many', change: true, remove: true }),
  hosts: HOSTS,
  verbs,
};

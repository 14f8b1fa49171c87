/** Meta's three products with accounts of a business. They share an app, its secret, its webhooks' signature and the Graph API. */
import type { AccountConnector, AnswerRules } from '../contract.ts';
import { instagramVerbs } from './instagram.ts';
import { pageVerbs } from './page.ts';
import { translateFor } from './translate.ts';
import { whatsappVerbs } from './whatsapp.ts';

const COMMENT: AnswerRules = { max: 8_000, unit: 'chars', slot: 'many', change: true, remove: true };
const MESSENGER: AnswerRules = { max: 2_000, unit: 'chars', slot: 'many', change: false, remove: false };
const INSTAGRAM_COMMENT: AnswerRules = { max: 300, unit: 'chars', slot: 'many', change: false, remove: true };
const INSTAGRAM_MESSAGE: AnswerRules = { max: 1_000, unit: 'bytes', slot: 'many', change: false, remove: false };
const WHATSAPP: AnswerRules = { max: 4_096, unit: 'chars', slot: 'many', change: false, remove: false };

/** The version is part of the address: another one is configuration. */
const GRAPH = 'https://graph.facebook.com/v26.0';
/** A Facebook Page: comments, posts of visitors, mentions, recommendations, and messages (Messenger). */
export const facebook: AccountConnector = {
  description: { id: 'facebook', receives: 'account', edits: true, replyModes: ['api', 'link'], needsConnection: true },
  aliases: ['messenger', 'facebook-page'],
  translate: translateFor('page'),
  answers: ({ channel, kind }) => (channel === 'messenger' ? MESSENGER : kind === 'review' ? null : COMMENT),
  hosts: { graph: GRAPH, sign_in: 'https://www.facebook.com/v26.0/dialog/oauth' },
  registration: ['appId', 'appSecret'],
  verbs: pageVerbs,
};

/** A professional Instagram account: comments, mentions, messages. */
export const instagram: AccountConnector = {
  description: { id: 'instagram', receives: 'account', edits: true, replyModes: ['api', 'link'], needsConnection: true },
  aliases: [],
  translate: translateFor('instagram'),
  answers: ({ kind }) => (kind === 'message' ? INSTAGRAM_MESSAGE : kind === 'review' ? null : INSTAGRAM_COMMENT),
  hosts: { graph: GRAPH, sign_in: 'https://www.facebook.com/v26.0/dialog/oauth' },
  registration: ['appId', 'appSecret'],
  verbs: instagramVerbs,
};

/** A number of the WhatsApp Business Cloud API. */
export const whatsapp: AccountConnector = {
  description: { id: 'whatsapp', receives: 'account', edits: true, replyModes: ['api', 'link'], needsConnection: true },
  aliases: [],
  translate: translateFor('whatsapp'),
  answers: () => WHATSAPP,
  hosts: { graph: GRAPH },
  // The number belongs to the app of whoever runs this: its secret proves what comes.
  registration: ['appSecret'],
  verbs: whatsappVerbs,
};

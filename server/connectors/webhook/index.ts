import type { Connector } from '../contract.ts';
import { verifyWebhook } from './signature.ts';
import { translateWebhook } from './translate.ts';

/** Anything without a connector of its own: a web form, a till, a booking tool, an automation service. */
export const webhook: Connector<Uint8Array> = {
  description: {
    id: 'webhook',
    receives: 'webhook',
    replyModes: ['callback', 'link'],
    visibilities: ['public', 'private'],
    kinds: ['review', 'comment', 'message', 'mention'],
    needsConnection: true,
    replyLimit: null,
  },
  verify: verifyWebhook,
  translate: translateWebhook,
};

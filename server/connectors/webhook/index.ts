import type { DeliveryConnector } from '../contract.ts';
import { verifyWebhook } from '#server/system/webhook-signature.ts';
import { translateWebhook } from './translate.ts';

/** Anything without a connector of its own: a web form, a till, a booking tool, an automation service. */
export const webhook: DeliveryConnector = {
  description: {
    id: 'webhook',
    receives: 'webhook',
    edits: true,
    replyModes: ['callback', 'link'],
    needsConnection: true,
  },
  verify: verifyWebhook,
  translate: translateWebhook,
};

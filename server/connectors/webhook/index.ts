import { verifyWebhook } from '#server/system/webhook-signature.ts';
import type { DeliveryConnector } from '../contract.ts';
import { verifySimple } from './proof.ts';
import { fieldsFound, translateSimple } from './simple.ts';
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

/** The same for tools that cannot sign and have names of their own for everything: proved by a secret, matched by a mapping or by names. */
export const simpleWebhook = { verify: verifySimple, read: translateSimple, fieldsFound } as const;

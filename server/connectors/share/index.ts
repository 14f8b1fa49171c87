import type { Connector } from '../contract.ts';
import type { SharedItem } from './payload.ts';
import { translateShare } from './translate.ts';

/** A member shares a review link or text into the app, or types in what a guest said at the bar. */
export const share: Connector<SharedItem> = {
  description: {
    id: 'share',
    receives: 'hand',
    replyModes: ['link'],
    visibilities: ['public', 'private'],
    kinds: ['review', 'comment'],
    needsConnection: false,
    replyLimit: null,
  },
  translate: translateShare,
};

import type { Connector } from '../contract.ts';
import type { SharedItem } from './payload.ts';
import { translateShare } from './translate.ts';

/** A member shares a review link or text into the app, or types in what a guest said at the bar. */
export const share: Connector<'hand', SharedItem> = {
  description: {
    id: 'share',
    receives: 'hand',
    edits: true,
    replyModes: ['link'],
    needsConnection: false,
  },
  translate: translateShare,
};

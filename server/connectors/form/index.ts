import type { Connector } from '../contract.ts';
import type { FormFields } from './payload.ts';
import { translateForm } from './translate.ts';

/** The complaint page behind a QR code. Nobody signs in; the form's own id makes a double tap one complaint. */
export const form: Connector<'page', FormFields> = {
  description: {
    id: 'form',
    receives: 'page',
    edits: false,
    replyModes: ['page'],
    needsConnection: false,
  },
  translate: translateForm,
};

/** All of English at once, for whoever checks what a screen says. The app loads the parts. */
import { first } from '#shared/messages/en/first.ts';
import { later } from '#shared/messages/en/later.ts';

export const messages = { ...first, ...later };

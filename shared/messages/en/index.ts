import { first } from './first.ts';
import { later } from './later.ts';

/** All of English at once, for whoever checks what a screen says. The app loads the parts. */
export const messages = { ...first, ...later };

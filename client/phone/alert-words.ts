import { useWords } from '#client/words/words.tsx';
import type { Messages } from '#shared/messages/index.ts';
import type { EnrolState } from '#client/pwa/enrol-state.ts';
import { thisPlatform } from '#client/pwa/install.ts';
import type { System } from '#client/pwa/platform.ts';

export type AlertText = { readonly title: string; readonly hint: string };

/** A state of the alerts in words: what is, and what it means or what to do. */
export function useAlertWords(state: EnrolState | null): AlertText {
  const { words } = useWords();
  return alertWords(state, words.pwa, thisPlatform().system);
}

export function alertWords(state: EnrolState | null, words: Messages['pwa'], system: System): AlertText {
  switch (state?.kind) {
    case undefined:
      return { title: words.state.checking, hint: '' };
    case 'on':
      return { title: words.state.on, hint: '' };
    case 'off':
      return { title: words.state.off, hint: words.state.offHint };
    case 'needsInstall':
      return { title: words.state.needsInstall, hint: '' };
    case 'blocked':
      return { title: words.state.blocked, hint: blockedHint(words, system) };
    case 'unsupported':
      return state.why === 'insecure'
        ? { title: words.state.insecure, hint: words.state.insecureHint }
        : { title: words.state.unsupported, hint: words.state.unsupportedHint };
    case 'unasked':
      return { title: words.state.unasked, hint: words.state.unaskedHint };
    case 'broken':
      return { title: words.state.broken, hint: words.broken[state.why] };
  }
}

function blockedHint(words: Messages['pwa'], system: System): string {
  return { ios: words.state.blockedIos, android: words.state.blockedAndroid, desktop: words.state.blockedDesktop }[system];
}

/** Which phone this is, as far as it matters for installing and for naming it in a list. Pure: the facts are arguments. */

export type System = 'ios' | 'android' | 'desktop';
export type Browser = 'safari' | 'chrome' | 'samsung' | 'firefox' | 'edge' | 'other';
export type Platform = { readonly system: System; readonly browser: Browser };

export type BrowserFacts = { readonly userAgent: string; readonly maxTouchPoints: number };

export function platformOf({ userAgent, maxTouchPoints }: BrowserFacts): Platform {
  return { system: systemOf(userAgent, maxTouchPoints), browser: browserOf(userAgent) };
}

function systemOf(userAgent: string, maxTouchPoints: number): System {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  // an iPad says it is a Mac; a Mac has no touch points
  if (userAgent.includes('Macintosh') && maxTouchPoints > 1) return 'ios';
  return userAgent.includes('Android') ? 'android' : 'desktop';
}

function browserOf(userAgent: string): Browser {
  if (/Edg(?:A|iOS)?\//.test(userAgent)) return 'edge';
  if (userAgent.includes('SamsungBrowser/')) return 'samsung';
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  if (/Chrome\/|CriOS\//.test(userAgent)) return 'chrome';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}

const BROWSER_NAMES: Readonly<Record<Browser, string>> = {
  safari: 'Safari',
  chrome: 'Chrome',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  edge: 'Edge',
  other: 'Web',
};

/** "Android · Chrome": names only, the same in every language; at most 60 characters. */
export function deviceLabel(facts: BrowserFacts): string {
  const { browser } = platformOf(facts);
  return `${machineOf(facts)} · ${BROWSER_NAMES[browser]}`;
}

function machineOf({ userAgent, maxTouchPoints }: BrowserFacts): string {
  if (userAgent.includes('iPhone')) return 'iPhone';
  if (systemOf(userAgent, maxTouchPoints) === 'ios') return 'iPad';
  if (userAgent.includes('Android')) return 'Android';
  if (userAgent.includes('Windows')) return 'Windows';
  if (userAgent.includes('Macintosh')) return 'Mac';
  return userAgent.includes('CrOS') ? 'Chromebook' : 'Linux';
}

/** The words that explain how to put the app on the Home Screen of this phone (shared/messages pwa.steps). */
export type InstallGuide =
  | 'iosSafari'
  | 'iosOther'
  | 'androidChrome'
  | 'androidSamsung'
  | 'androidFirefox'
  | 'desktopChrome'
  | 'desktopSafari'
  | 'none';

export function installGuide({ system, browser }: Platform): InstallGuide {
  switch (system) {
    case 'ios':
      return browser === 'safari' ? 'iosSafari' : 'iosOther';
    case 'android':
      return browser === 'samsung' ? 'androidSamsung' : browser === 'firefox' ? 'androidFirefox' : 'androidChrome';
    case 'desktop':
      return browser === 'chrome' || browser === 'edge' ? 'desktopChrome' : browser === 'safari' ? 'desktopSafari' : 'none';
  }
}

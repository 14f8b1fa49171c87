/** Lists of the platform: no table of zones or countries of our own to grow old. */

export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Cities that have been renamed since browsers learnt their zones; old and new are the same zone to all of them. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** As it is read today. What is stored stays the name the platform gave: an older phone may know no other. */
export const zoneName = (zone: string): string => (RENAMED[zone] ?? zone).replaceAll('_', ' ');

export type Country = { readonly code: string; readonly name: string };

/** Codes that Intl can name but that are no country: unions, islands with a code of a bigger one, test codes. */
const NOT_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** ISO 3166-1 countries with their names in `language`, sorted as that language sorts. */
export function countries(language: string): readonly Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const collator = new Intl.Collator(language);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && new Intl.Locale('und', { region: code }).region === code && isCurrent(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name }];
    })
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

/** Codes of countries that are no more are rewritten when a tag is made canonical. */
function isCurrent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

const BY_ZONE: Readonly<Record<string, string>> = {
  'Europe/Prague': 'CZ',
  'Europe/Warsaw': 'PL',
  'Europe/Bratislava': 'SK',
  'Europe/London': 'GB',
  'Europe/Vienna': 'AT',
  'Europe/Berlin': 'DE',
};

/** A first guess: the zone says it for some, the language tags of the browser for the rest. */
export function guessCountry(zone: string, tags: readonly string[]): string {
  const byZone = BY_ZONE[zone];
  if (byZone !== undefined) return byZone;
  for (const tag of tags) {
    const { region } = new Intl.Locale(tag).maximize();
    if (region !== undefined && /^[A-Z]{2}$/.test(region)) return region;
  }
  return 'GB';
}

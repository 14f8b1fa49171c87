import { useMemo } from 'react';
import { Select } from '../controls/Field.tsx';
import { useRoomWords } from '#client/words/room-words.ts';
import { BUSINESS_KINDS } from '#shared/model/business.ts';
import type { BusinessKind } from '#shared/model/business.ts';
import { LANGUAGES } from '#shared/model/languages.ts';
import type { Language } from '#shared/model/languages.ts';
import { countries, timeZones, zoneName } from './places.ts';

export type Place = {
  readonly kind: BusinessKind;
  readonly language: Language;
  readonly timeZone: string;
  readonly country: string;
};

/** What a business is and where: the platform's own pickers, in the reader's language. */
export function PlaceFields({ value, onChange }: { value: Place; onChange: (next: Place) => void }) {
  const { words, language } = useRoomWords();
  const lands = useMemo(() => countries(language), [language]);
  const zones = useMemo(() => timeZones(), []);
  const known = zones.includes(value.timeZone) ? zones : [value.timeZone, ...zones];
  const { business } = words.welcome;
  return (
    <>
      <Select
        label={business.kind}
        value={value.kind}
        onChange={(event) => onChange({ ...value, kind: pick(BUSINESS_KINDS, event.currentTarget.value, value.kind) })}
      >
        {BUSINESS_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {business.kinds[kind]}
          </option>
        ))}
      </Select>
      <Select
        label={business.language}
        value={value.language}
        onChange={(event) => onChange({ ...value, language: pick(LANGUAGES, event.currentTarget.value, value.language) })}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {words.more.languages[each]}
          </option>
        ))}
      </Select>
      <Select
        label={business.country}
        autoComplete="country"
        value={value.country}
        onChange={(event) => onChange({ ...value, country: event.currentTarget.value })}
      >
        {lands.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={business.timeZone}
        value={value.timeZone}
        onChange={(event) => onChange({ ...value, timeZone: event.currentTarget.value })}
      >
        {known.map((zone) => (
          <option key={zone} value={zone}>
            {zoneName(zone)}
          </option>
        ))}
      </Select>
    </>
  );
}

function pick<T extends string>(list: readonly T[], value: string, otherwise: T): T {
  return list.find((one) => one === value) ?? otherwise;
}

/** iCalendar as lines: unfolding, properties with parameters, components. One pass, no pattern that could run away on hostile text. */

export type Property = {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
};

/** Properties of one VEVENT without those of its alarms. `method`: of the calendar it stands in, upper case, '' when there is none. */
export type RawEvent = {
  readonly line: number;
  readonly properties: readonly Property[];
  readonly finished: boolean;
  readonly method: string;
};

export type RawZone = { readonly name: string; readonly observances: readonly (readonly Property[])[] };

export type RawCalendar = {
  readonly events: readonly RawEvent[];
  readonly zones: readonly RawZone[];
  /** Tasks, journals, free and busy times: no duties, and not passed over in silence. */
  readonly others: readonly { readonly line: number; readonly properties: readonly Property[] }[];
  /** What the calendar calls itself. */
  readonly name: string;
  /** The line after which the file was cut off: something in it was never closed. Null: it is whole. */
  readonly cutAt: number | null;
};

/** An alarm in an event in a calendar is three. */
const DEEPEST = 16;
const OTHERS = ['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY'];
const COMPONENTS = new Set(['VEVENT', ...OTHERS, 'STANDARD', 'DAYLIGHT']);

type Open = { readonly component: string; readonly line: number; readonly properties: Property[] };

/** Null: this is no calendar. */
export function calendarIn(text: string): RawCalendar | null {
  const found = { events: [] as RawEvent[], zones: [] as RawZone[], others: [] as Open[] };
  const open: Open[] = [];
  let method = '';
  let name = '';
  let seenCalendar = false;
  let cutAt: number | null = null;
  let lastLine = 1;
  let observances: (readonly Property[])[] = [];
  const close = ({ component, line, properties }: Open, finished: boolean) => {
    if (!finished && component !== 'VALARM') cutAt ??= line;
    if (component === 'VEVENT') found.events.push({ line, properties, finished, method });
    else if (OTHERS.includes(component)) found.others.push({ component, line, properties });
    else if (component === 'STANDARD' || component === 'DAYLIGHT') observances.push(properties);
    else if (component === 'VTIMEZONE') {
      const named = properties.find((property) => property.name === 'TZID');
      if (finished && named !== undefined) found.zones.push({ name: unescapedText(named.value).trim(), observances });
      observances = [];
    }
  };
  for (const { line, content } of unfolded(text)) {
    const property = propertyOf(content, line);
    const component = property.value.trim().toUpperCase();
    lastLine = line;
    if (property.name === 'BEGIN') {
      if (component === 'VCALENDAR') [seenCalendar, method] = [true, ''];
      else if (!seenCalendar) return null;
      // Nothing of the kind stands inside of its like: the one before was never closed.
      const twin =
        COMPONENTS.has(component) || component === 'VCALENDAR' ? open.findIndex((one) => one.component === component) : -1;
      if (twin >= 0) for (const one of open.splice(twin).toReversed()) close(one, false);
      if (open.length >= DEEPEST) return null;
      open.push({ component, line, properties: [] });
    } else if (property.name === 'END') {
      const from = open.findLastIndex((one) => one.component === component);
      if (from < 0) continue;
      for (const [index, one] of open.splice(from).entries().toArray().toReversed()) close(one, index === 0);
    } else if (!seenCalendar) {
      return null;
    } else {
      const top = open.at(-1);
      if (top?.component === 'VCALENDAR') {
        if (property.name === 'METHOD') method = component;
        if (name === '' && (property.name === 'X-WR-CALNAME' || property.name === 'NAME')) name = unescapedText(property.value);
      }
      top?.properties.push(property);
    }
  }
  for (const one of open.toReversed()) close(one, false);
  if (open.length > 0) cutAt ??= lastLine;
  return seenCalendar ? { ...found, name, cutAt } : null;
}

export function unescapedText(value: string): string {
  return value.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));
}

function unfolded(text: string): readonly { readonly line: number; readonly content: string }[] {
  const found: { line: number; parts: string[] }[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = found.at(-1);
    if (last !== undefined && (raw.startsWith(' ') || raw.startsWith('\t'))) last.parts.push(raw.slice(1));
    else if (raw.trim() !== '') found.push({ line: index + 1, parts: [raw] });
  }
  return found.map(({ line, parts }) => ({ line, content: parts.join('') }));
}

function propertyOf(content: string, line: number): Property {
  const pieces: string[] = [];
  let quoted = false;
  let start = 0;
  let at = 0;
  for (; at < content.length; at += 1) {
    const character = content[at];
    if (character === '"') quoted = !quoted;
    if (quoted || (character !== ';' && character !== ':')) continue;
    pieces.push(content.slice(start, at));
    start = at + 1;
    if (character === ':') break;
  }
  const [name = '', ...params] = pieces;
  const pairs = params.map((param): [string, string] => {
    const equals = param.indexOf('=');
    return [param.slice(0, equals).toUpperCase(), param.slice(equals + 1).replaceAll('"', '')];
  });

  return {
    name: name.trim().toUpperCase(),
    params: new Map(pairs),
    value: at < content.length ? content.slice(start) : '',
    line,
  };
}

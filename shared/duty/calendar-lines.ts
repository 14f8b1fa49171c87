/** iCalendar as lines: unfolding, properties with parameters, events. One pass, no pattern that could run away on hostile text. */

export type Property = {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
};

/** Properties of one VEVENT without those of its alarms. */
export type RawEvent = { readonly line: number; readonly properties: readonly Property[]; readonly finished: boolean };

/** An alarm in an event in a calendar is three. */
const DEEPEST = 16;

/** Null: this is no calendar. */
export function eventsIn(text: string): readonly RawEvent[] | null {
  const events: RawEvent[] = [];
  const open: string[] = [];
  let properties: Property[] = [];
  let startLine = 0;
  let seenCalendar = false;
  for (const { line, content } of unfolded(text)) {
    const property = propertyOf(content, line);
    const component = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') {
      if (component === 'VCALENDAR') seenCalendar = true;
      else if (!seenCalendar) return null;
      if (open.length >= DEEPEST) return null;
      open.push(component);
      if (component === 'VEVENT') [properties, startLine] = [[], line];
    } else if (property.name === 'END') {
      if (component === 'VEVENT' && open.includes('VEVENT')) events.push({ line: startLine, properties, finished: true });
      open.splice(Math.max(0, open.lastIndexOf(component)));
    } else if (!seenCalendar) {
      return null;
    } else if (open.at(-1) === 'VEVENT') {
      properties.push(property);
    }
  }
  if (open.includes('VEVENT')) events.push({ line: startLine, properties, finished: false });
  return seenCalendar ? events : null;
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

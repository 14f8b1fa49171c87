/** Where in the input of a procedure an id could stand, from its own schema. */
import type { z } from 'zod';

/** A key of an object, the first of a list, or which of several shapes. */
type Step = string | 0 | { readonly shape: number };
export type Field = { readonly name: string; readonly steps: readonly Step[] };

/** The parts of a zod schema that hold others. */
type Def = {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
};
export type Schema = z.ZodType & { readonly def: Def };

const AN_ID = 'A'.repeat(20);
const NAMED = /(?:id|ids|cursor|token|endpoint|email|code|search)$/i;
const SAMPLES: readonly unknown[] = [
  'aaaaaaaa',
  '2026-11-21',
  'x@next.example',
  'A'.repeat(43),
  1,
  0,
  Date.parse('2026-11-21T22:00:00+01:00'),
  false,
];

const bare = (schema: Schema): Schema => {
  const inner = schema.def.innerType ?? schema.def.in;
  return inner === undefined ? schema : bare(inner);
};

export function fieldsOf(schema: Schema): readonly Field[] {
  const found: Field[] = [];
  const walk = (one: Schema, name: string, steps: readonly Step[]): void => {
    const at = bare(one);
    const { type, shape = {}, element, options = [] } = at.def;
    if (type === 'object') for (const [key, inner] of Object.entries(shape)) walk(inner, key, [...steps, key]);
    else if (type === 'array' && element !== undefined) walk(element, name, [...steps, 0]);
    else if (type === 'union') for (const [index, inner] of options.entries()) walk(inner, name, [...steps, { shape: index }]);
    else if (type === 'string') {
      const picky = at.safeParse(AN_ID).success && !at.safeParse('two words').success;
      // Where a feed goes on is a number.
      if ((picky || NAMED.test(name)) && name !== 'lastEventId') found.push({ name, steps });
    }
  };
  walk(schema, '', []);
  return found;
}

/** `base` with `value` there, and the least that is needed around it. */
export function withAt(schema: Schema, base: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  const at = bare(schema);
  const { shape = {}, element, options = [] } = at.def;
  if (step === undefined) return value;
  if (step === 0) {
    const [first, ...others] = Array.isArray(base) ? (base as unknown[]) : [];
    return [element === undefined ? value : withAt(element, first, rest, value), ...others];
  }
  if (typeof step === 'object') {
    const option = options[step.shape];
    if (option === undefined) return value;
    return withAt(option, option.safeParse(base).success ? base : sample(option), rest, value);
  }
  const around = typeof base === 'object' && base !== null ? base : (sample(at) as object);
  const inner = shape[step];
  const there = Reflect.get(around, step) as unknown;
  return { ...around, [step]: inner === undefined ? value : withAt(inner, there, rest, value) };
}

function sample(schema: Schema): unknown {
  if (schema.safeParse(undefined).success) return undefined;
  if (schema.safeParse(null).success) return null;
  const { type, shape = {}, options = [], values = [], entries = {} } = bare(schema).def;
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(shape)
        .map(([key, inner]) => [key, sample(inner)] as const)
        .filter(([, one]) => one !== undefined),
    );
  if (type === 'array') return [];
  if (type === 'union') return options[0] === undefined ? undefined : sample(options[0]);
  if (type === 'literal') return values[0];
  if (type === 'enum') return Object.values(entries)[0];
  return SAMPLES.find((one) => schema.safeParse(one).success);
}

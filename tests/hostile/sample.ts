/** An input that a schema takes as far as its shape goes, with every number and every date as asked for. */

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly in?: Schema;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly {
    readonly _zod?: { readonly def?: { readonly check?: string; readonly minimum?: number; readonly length?: number } };
  }[];
  readonly format?: string;
};
export type Schema = { readonly _zod: { readonly def: Def } };
export type With = { readonly number: number; readonly date: string; readonly id: (name: string) => string };

export function sample(schema: Schema, given: With, name = ''): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, sample(one, given, key)]));
    case 'number':
      return given.number;
    case 'string':
      return def.format === 'date' ? given.date : given.id(name);
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'array':
      return def.element === undefined
        ? []
        : Array.from({ length: lengthOf(def) }, () => sample(def.element as Schema, given, name));
    case 'union':
      return def.options?.[0] === undefined ? null : sample(def.options[0], given, name);
    case 'pipe':
      return def.in === undefined ? null : sample(def.in, given, name);
    default:
      return def.innerType === undefined ? null : sample(def.innerType, given, name);
  }
}

function lengthOf({ checks = [] }: Def): number {
  for (const check of checks) {
    const { length, minimum } = check._zod?.def ?? {};
    if (length ?? minimum) return length ?? minimum ?? 1;
  }
  return 1;
}

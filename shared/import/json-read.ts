/**
 * The objects of a JSON file, piece by piece: of the list at the top, or of the first list found in the object at the top. Everything
 * around them is passed over. Only the objects themselves are parsed, each on its own, so a file of any length needs little memory.
 */

export type JsonItem = {
  /** From 1. */ readonly number: number;
  /** Undefined: these characters are no JSON. */ readonly value: unknown;
};

export interface JsonReader {
  push(piece: string): JsonItem[];
  /** True: the list was there and was closed. */
  end(): boolean;
}

/** Longer than any review with its answer. */
const ITEM_AT_MOST = 400_000;

export function createJsonReader(): JsonReader {
  let depth = 0;
  /** Depth inside the list; 0: not found yet. */
  let listDepth = 0;
  let closed = false;
  let inString = false;
  let escaped = false;
  let item = '';
  let collecting = false;
  let number = 0;

  const open = (char: string) => {
    depth += 1;
    if (listDepth === 0 && char === '[' && depth <= 2) listDepth = depth;
    else if (listDepth > 0 && depth === listDepth + 1) collecting = true;
  };

  return {
    push(piece) {
      const items: JsonItem[] = [];
      let from = collecting ? 0 : -1;
      for (let at = 0; at < piece.length && !closed; at += 1) {
        const char = piece[at] ?? '';
        if (inString) {
          if (escaped) escaped = false;
          else if (char === '\\') escaped = true;
          else if (char === '"') inString = false;
        } else if (char === '"') inString = true;
        else if (char === '{' || char === '[') {
          const before = collecting;
          open(char);
          if (collecting && !before) from = at;
        } else if (char === '}' || char === ']') {
          depth -= 1;
          if (collecting && depth === listDepth) {
            item += piece.slice(from, at + 1);
            number += 1;
            items.push({ number, value: item.length > ITEM_AT_MOST ? undefined : parsed(item) });
            item = '';
            collecting = false;
            from = -1;
          } else if (listDepth > 0 && depth < listDepth) closed = true;
        }
      }
      if (collecting && from >= 0 && item.length <= ITEM_AT_MOST) item += piece.slice(from);
      return items;
    },
    end: () => closed,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The names and values of one object; what stands one level deeper is called "outer.inner". */
export function cellsOf(value: unknown): Readonly<Record<string, string>> | null {
  if (!isObject(value)) return null;
  const cells: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, one] of Object.entries(value)) {
    if (isObject(one)) for (const [inner, below] of Object.entries(one)) cells[`${name}.${inner}`] = wordOf(below);
    else cells[name] = wordOf(one);
  }
  return cells;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists in lists in lists are no words of a guest. */
const DEEPEST = 3;

function wordOf(value: unknown, deep = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && deep < DEEPEST ? value.map((one) => wordOf(one, deep + 1)).join(' ') : '';
}

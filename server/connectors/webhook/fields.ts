/**
 * Whatever a tool sends, as a flat list of fields with names. JSON of any nesting, form fields (also of several parts), plain text; the
 * shapes in which form builders hold questions and answers are taken apart, so that a question is the name of its answer.
 */
import { cleanLine } from '#shared/model/clean.ts';
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';
import { answersIn } from './answers.ts';

/** `path`: what a mapping names it by, "review.author.name". `name`: its end. `holder`: what it stands in, '' at the top. */
export type Field = {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly holder: string;
  /** The highest mark its question allows, where the tool says so. */
  readonly scale?: number | undefined;
};

const FIELDS_MAX = 300;
const DEPTH_MAX = 6;
const NAME_MAX = 200;

/** One list for each thing in the body: a list at the top is several. null: it cannot be read as anything. */
export function bodiesIn(raw: Uint8Array, contentType: string): readonly (readonly Field[])[] | null {
  const text = new TextDecoder().decode(raw);
  const parts = /^multipart\/form-data/i.test(contentType) ? partsIn(text, contentType) : null;
  if (parts !== null) return [fromPairs(parts)];
  if (/^\s*[[{"]/.test(text)) {
    const json = parsed(text);
    if (json !== undefined) return fromJson(json);
    if (/json/i.test(contentType)) return null;
  }
  if (/json/i.test(contentType)) return null;
  if (/^text\/plain/i.test(contentType) || !/^[^\s=&]{1,200}=/.test(text)) {
    return text.trim() === '' ? null : [[{ path: 'text', name: 'text', value: text, holder: '' }]];
  }
  return [fromPairs([...new URLSearchParams(text)])];
}

const THINGS_MAX = 100;

function fromJson(json: unknown): readonly (readonly Field[])[] | null {
  const list = Array.isArray(json) ? listOf(json) : [json];
  const things = list.filter((one) => typeof one === 'object' && one !== null).slice(0, THINGS_MAX);
  // n8n wraps what it sends on: [{ "body": { … } }].
  return things.length === 0 ? null : things.map((one) => fieldsIn(one));
}

function fromPairs(pairs: readonly (readonly [string, string])[]): readonly Field[] {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of pairs.slice(0, FIELDS_MAX)) {
    const known = Object.hasOwn(whole, name) ? whole[name] : undefined;
    Object.defineProperty(whole, name, {
      value: known === undefined ? value : [known, value].flat(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return fieldsIn(whole);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function fieldsIn(whole: unknown): readonly Field[] {
  const found: Field[] = [];
  gather(whole, { path: '', name: '', holder: '', depth: 0 }, found);
  return found;
}

/** Where tools put JSON into a text: Jotform and others. Elsewhere a bracket is the guest's. */
const HOLDS_JSON = /^(rawRequest|payload|data|body|json|fields|answers)$/;

type Where = { readonly path: string; readonly name: string; readonly holder: string; readonly depth: number };

function gather(value: unknown, where: Where, found: Field[]): void {
  if (found.length >= FIELDS_MAX || where.depth > DEPTH_MAX) return;
  const inner = typeof value === 'string' && HOLDS_JSON.test(where.name) ? (parsed(value) ?? value) : value;
  if (typeof inner !== 'object' || inner === null) {
    const text = typeof inner === 'boolean' ? String(inner) : stringOf(inner);
    const name = cleanLine(where.name, NAME_MAX);
    if (text.trim() !== '' && name !== '')
      found.push({ path: cleanLine(where.path, NAME_MAX), name, value: text, holder: where.holder });
    return;
  }
  const answers = answersIn(inner);
  if (answers !== null) {
    for (const answer of answers.slice(0, FIELDS_MAX - found.length)) {
      const name = cleanLine(answer.name, NAME_MAX) || 'answer';
      found.push({ ...answer, path: name, name, holder: '' });
    }
    return;
  }
  if (Array.isArray(inner)) return gatherList(inner, where, found);
  const fields = fieldsOf(inner);
  if (isPersonsName(fields))
    return gather(
      Object.values(fields)
        .map(stringOf)
        .filter((part) => part !== '')
        .join(' '),
      where,
      found,
    );
  for (const [key, one] of Object.entries(fields)) {
    const path = where.path === '' ? key : `${where.path}.${key}`;
    gather(one, { path, name: key, holder: where.name, depth: where.depth + 1 }, found);
  }
}

/** { "first": "Jan", "last": "Novák" } is one answer. */
const isPersonsName = (fields: Fields): boolean =>
  ['first', 'last'].every((key) => typeof fields[key] === 'string') &&
  Object.keys(fields).every((key) => /^(prefix|first|middle|last|suffix)$/.test(key));

/** One in a list is as if it stood there by itself (Google Forms); several words are one answer (boxes that were ticked). */
function gatherList(list: readonly unknown[], where: Where, found: Field[]): void {
  const plain = list.map((one) => stringOf(one)).filter((one) => one.trim() !== '');
  if (plain.length > 0) gather(plain.join(', '), where, found);
  for (const one of list.slice(0, FIELDS_MAX)) {
    if (typeof one === 'object' && one !== null) gather(one, { ...where, depth: where.depth + 1 }, found);
  }
}

/** The text fields of a form of several parts; files are left out. */
function partsIn(text: string, contentType: string): readonly (readonly [string, string])[] | null {
  const boundary = /boundary="?([^";,\s]{1,100})/i.exec(contentType)?.[1];
  if (boundary === undefined) return null;
  return text.split(`--${boundary}`).flatMap((part) => {
    const end = part.indexOf('\r\n\r\n');
    const head = end === -1 ? '' : part.slice(0, end);
    const name = /\bname="([^"\r\n]{1,200})"/i.exec(head)?.[1];
    return name === undefined || /\bfilename\*?=/i.test(head) ? [] : [[name, part.slice(end + 4).replace(/\r\n$/, '')] as const];
  });
}

/** Reads what a browser posted, piece by piece. Anything can stand in it, so everything is a short string or a picture and nothing else. */
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Context } from 'hono';
import { PHOTO_LIMITS } from '#server/flows/intake/photo.ts';
import { BodyError, type Bodies, type BodyFault, type Hold } from '../guard/body.ts';

const KB = 1024;

/** The fields our pages have. */
const NAMES: ReadonlySet<unknown> = new Set(['form', 'work', 'website', 'text', 'stars', 'place', 'contact', 'message']);
/** Longer than any honest field; the connector has the real limits and says so. */
const MAX_FIELD = 20_000;
const LIMITS = { fieldNameSize: 50, fieldSize: 80 * KB, fields: 16, files: 12, parts: 28, headerPairs: 20, headerSize: 8 * KB };
/** Only a page without photos is sent this way. */
const MAX_URLENCODED = 64 * KB;
export const MAX_FORM = PHOTO_LIMITS.count * PHOTO_LIMITS.bytes + KB * KB;
/** So many times the limit is listened to, without keeping it: a browser hears no answer before it has sent everything. */
const LISTENED = 2.5;

/** `no_form`: another kind of body. `broken`: cut off or with more parts than a form has. */
export type FormFault = BodyFault | 'no_form' | 'broken';

export type Form = {
  /** What was read until the end or until the fault; '' for what was not there. */
  text(name: string): string;
  readonly photos: readonly Blob[];
  readonly photoFault: 'too_many' | 'too_big' | null;
  readonly fault: FormFault | null;
  /** Gives back the room that photos take. */
  release(): void;
};

type Reading = {
  readonly maxBytes: number;
  /** Asked at the first photo, with what was read before it. */
  readonly keepPhotos: (text: Form['text']) => boolean;
};

/**
 * Never throws for what came in. Photos are kept within the room there is; when there is none left, or the body is too large, the words
 * are read all the same.
 */
export async function readForm(bodies: Bodies, context: Context, { maxBytes, keepPhotos }: Reading): Promise<Form> {
  const held = bodies.hold(context);
  const fields = new Map<string, string>();
  const text = (name: string) => fields.get(name) ?? '';
  const files = createFiles(held, () => keepPhotos(text));
  const state: { fault: FormFault | null } = { fault: null };
  const blame = (fault: FormFault) => {
    state.fault ??= fault;
    files.drop();
  };
  const form = (): Form => ({
    text,
    photos: state.fault === null ? files.all() : [],
    photoFault: files.fault(),
    fault: state.fault,
    release: () => held.release(),
  });

  const type = context.req.header('content-type') ?? '';
  const parser = parserOf(type);
  if (parser === null) {
    blame('no_form');
    return form();
  }
  parser.on('field', (name, value) => {
    if (NAMES.has(name) && !fields.has(name)) fields.set(name, value.slice(0, MAX_FIELD));
  });
  parser.on('file', (name, file) => {
    file.on('error', () => undefined);
    const photo = files.begin();
    file.on('data', (piece: Uint8Array) => {
      if (name === 'photos' && state.fault === null && !photo.add(piece)) blame('no_room');
    });
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, () => blame('broken'));
  const over = new Promise<void>((resolve) => {
    parser.on('finish', resolve);
    parser.on('error', () => {
      blame('broken');
      resolve();
    });
  });

  const listened = type.startsWith('multipart/') ? LISTENED * maxBytes : Math.min(MAX_URLENCODED, maxBytes);
  try {
    let bytes = 0;
    for await (const piece of bodies.stream(context, { bytes: listened })) {
      bytes += piece.length;
      if (bytes > maxBytes) blame('too_large');
      await Promise.race([new Promise<void>((resolve) => void parser.write(piece, () => resolve())), over]);
      // Not followed any further: whoever sends a thousand parts is no browser.
      if (state.fault === 'broken') return form();
    }
    parser.end();
    await over;
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    blame(error.reason);
  }
  return form();
}

function parserOf(type: string): BusboyInstance | null {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS });
  } catch {
    // Another kind of body, or parts without a boundary.
    return null;
  }
}

function createFiles(held: Hold, keep: () => boolean) {
  let kept: Uint8Array[][] = [];
  let fault: Form['photoFault'] = null;
  let count = 0;
  let wanted: boolean | null = null;
  return {
    begin() {
      const pieces: Uint8Array[] = [];
      let bytes = 0;
      return {
        /** False: no room. A field left empty arrives as a file without bytes and is none. */
        add(piece: Uint8Array): boolean {
          if (bytes === 0) {
            count += 1;
            kept.push(pieces);
          }
          bytes += piece.length;
          if (count > PHOTO_LIMITS.count) fault ??= 'too_many';
          if (bytes > PHOTO_LIMITS.bytes) fault ??= 'too_big';
          wanted ??= keep();
          if (fault !== null || !wanted) return true;
          if (!held.take(piece.length)) return false;
          pieces.push(piece);
          return true;
        },
      };
    },
    drop() {
      kept = [];
      held.release();
    },
    fault: () => fault,
    /** None when one was refused or they were not wanted. */
    all: () => (fault === null && wanted === true ? kept.map((pieces) => new Blob(pieces as Uint8Array<ArrayBuffer>[])) : []),
  };
}

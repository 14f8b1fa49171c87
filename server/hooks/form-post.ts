/** Reads what a browser posted. Anything can stand in it, so everything is a string or a file and nothing else. */
import type { FormFields } from '#server/flows/complaint.ts';

export type Posted = {
  readonly fields: Omit<FormFields, 'formId'>;
  readonly photos: readonly File[];
  readonly token: string;
  readonly work: string;
  /** Somebody filled the field no person sees. */
  readonly trapped: boolean;
};

/** Longer than any honest field; the connector has the real limits and says so. */
const MAX_FIELD = 20_000;

/** Null when the body is no form. */
export async function readPost(request: Request): Promise<Posted | null> {
  let data: FormData;
  try {
    data = await request.formData();
  } catch {
    return null;
  }
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.slice(0, MAX_FIELD) : '';
  };
  return {
    fields: { text: text('text'), stars: text('stars'), place: text('place'), contact: text('contact') },
    // A file field left empty arrives as a file without a name and without bytes.
    photos: data.getAll('photos').filter((value): value is File => value instanceof File && value.size > 0),
    token: text('form'),
    work: text('work'),
    trapped: text('website') !== '',
  };
}

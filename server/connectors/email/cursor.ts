/** How far a mailbox has been read: the highest UID seen of the inbox and of what was sent, under the numbering each then had. */

export type Place = { readonly validity: string; readonly uid: number };
export type Cursor = { readonly inbox: Place | null; readonly sent: Place | null };

export const BEGINNING: Cursor = { inbox: null, sent: null };

const placeIn = (value: unknown): Place | null => {
  const { validity, uid } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return typeof validity === 'string' && typeof uid === 'number' && Number.isSafeInteger(uid) ? { validity, uid } : null;
};

/** One that cannot be read begins again: what is known already is known by its Message-ID. */
export function cursorIn(text: string | null): Cursor {
  try {
    const { inbox, sent } = JSON.parse(text ?? 'null') as { readonly inbox?: unknown; readonly sent?: unknown };
    return { inbox: placeIn(inbox), sent: placeIn(sent) };
  } catch {
    return BEGINNING;
  }
}

/** Asking what a calendar would change, and having it changed. */
import { server } from '#client/api/trpc.ts';
import type { ImportPurpose, ImportView } from '#shared/views/calendar.ts';

export type ImportSource = { readonly text: string; readonly fileName: string } | { readonly url: string };

export type ShiftChoice = { readonly title: string; readonly first: string | null; readonly backup: string | null };

/** What somebody has said to what they saw. `calendar` undefined: as it looks. */
export type ImportChoices = {
  readonly calendar: string | undefined;
  /** Keys of lines to be done the other way round. */
  readonly except: readonly string[];
  readonly who: readonly ShiftChoice[];
};

export const NO_CHOICES: ImportChoices = { calendar: undefined, except: [], who: [] };

export function askImport(
  source: ImportSource,
  as: ImportPurpose,
  { said, preview, seen }: { readonly said: ImportChoices; readonly preview: boolean; readonly seen?: string },
): Promise<ImportView> {
  const { calendar, except, who } = said;
  // A preview says what is done unless somebody says no; what they say is counted here.
  const input = {
    as,
    preview,
    except: preview ? [] : [...except],
    who: [...who],
    ...(calendar && { calendar }),
    ...(seen && { seen }),
  };
  return 'url' in source
    ? server.duty.importCalendarLink.mutate({ url: source.url, ...input })
    : server.duty.importCalendar.mutate({ ...source, ...input });
}

import { looksLikeEmail } from '#client/ui/controls/form.ts';
import type { ConnectableView, SetUpFieldView } from '#shared/views/connected.ts';

/** What is wrong with a field before anybody is asked; the platform judges the rest. `kept`: what is there stays when it is left empty. */
export function faultOfField(
  { type, optional }: Pick<SetUpFieldView, 'type' | 'optional'>,
  { value, kept }: { readonly value: string; readonly kept: boolean },
): 'missing' | 'noEmail' | 'noPort' | null {
  const text = value.trim();
  if (text === '') return optional || kept ? null : 'missing';
  if (type === 'email' && !looksLikeEmail(text)) return 'noEmail';
  if (type === 'port' && !(/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535)) return 'noPort';
  return null;
}

/** What the provider of the address is known for. Shown in the fields, so that whoever knows better can change it. */
export function presetOf(
  { fields, presets }: Pick<ConnectableView, 'fields' | 'presets'>,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const address = typed[fields[0]?.name ?? ''] ?? '';
  const domain = address.trim().toLowerCase().split('@').at(-1) ?? '';
  return presets.find(({ domains }) => domains.includes(domain))?.values ?? {};
}

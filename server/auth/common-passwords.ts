/** The list of common passwords: a library's, and the words of our own trade and languages that it lacks. */
const OURS = [
  'restaurace',
  'restauracja',
  'restaurant',
  'kavarna',
  'kawiarnia',
  'kuchyne',
  'kuchnia',
  'obchod',
  'heslo',
  'haslo',
].concat([
  'hesloheslo',
  'haslohaslo',
  'mojeheslo',
  'mojehaslo',
  'praha',
  'brno',
  'warszawa',
  'krakow',
  'polska',
  'cesko',
  'complaints',
]);

let list: Promise<ReadonlySet<string>> | null = null;

/** Read when the first password is chosen: most starts of the server never need it. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...Object.values(dictionary['passwords-common']), ...OURS]),
  );
  return list;
}

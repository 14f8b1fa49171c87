/** Passkeys: a second way in (client/more/you/Passkeys.tsx, the sign-in screen). */
export const passkeys = {
  title: 'Passkeys',
  lead: 'Sign in with your finger, your face or the PIN of this device instead of the password. The password keeps working.',
  add: 'Add a passkey',
  added: 'The passkey is made.',
  knownHere: 'This device has a passkey for this account already.',
  made: (moment: string) => `Made ${moment}, not used yet`,
  lastUsed: (moment: string) => `Last used ${moment}`,
  change: 'Change',
  changeName: (name: string) => `Change ${name}`,
  name: 'Name',
  nameHint: 'So that you know which device it is on.',
  nameMissing: 'Please fill in a name.',
  renamed: 'Saved.',
  remove: 'Remove this passkey',
  removeHint: 'Nobody can sign in with it any more. Delete it on the device too: the app cannot do that.',
  removed: (name: string) => `${name} is removed.`,
  needHttps:
    'Passkeys need a safe address that begins with https. Whoever runs this server can set one up; until then the password is the way in.',
  elsewhere: (origin: string) => `Passkeys work at ${origin}. Open the app there to add one.`,
  notHere: 'This browser has no passkeys. The password works everywhere.',
  signIn: 'Sign in with a passkey',
  use: 'Use a passkey',
  notUsed: 'No passkey was used. Try again, or use your password.',
};
export type Passkeys = typeof passkeys;

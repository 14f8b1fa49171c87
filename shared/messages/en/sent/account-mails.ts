/** Mails about an account, in its owner's language. */
export type AccountMailText = {
  readonly subject: string;
  readonly body: (about: { readonly name: string; readonly url: string }) => string;
};

export type AccountMails = Readonly<Record<'reset' | 'email_proof' | 'email_changed' | 'password_changed', AccountMailText>>;

export const accountMails: AccountMails = {
  reset: {
    subject: 'Golden Hour: set a new password',
    body: ({ name, url }) =>
      `Hello ${name},\n\nthis link sets a new password for your account. It works once, within an hour, and signs all your other phones out:\n${url}\n\nYou did not ask for it? Then do nothing: your password stays as it is.\n`,
  },
  email_proof: {
    subject: 'Golden Hour: is this your e-mail?',
    body: ({ name, url }) =>
      `Hello ${name},\n\nyou want to sign in with this address from now on. Open this link within a day to confirm it:\n${url}\n\nYou did not ask for it? Then do nothing.\n`,
  },
  email_changed: {
    subject: 'Golden Hour: your sign-in e-mail was changed',
    body: ({ name, url }) =>
      `Hello ${name},\n\nyour account no longer signs in with this address. That was you? Then all is well.\n\nThat was not you? Tell an owner of your business at once, or get back in here:\n${url}\n`,
  },
  password_changed: {
    subject: 'Golden Hour: your password was changed',
    body: ({ name, url }) =>
      `Hello ${name},\n\na new password was set for your account and all other phones were signed out. That was you? Then all is well.\n\nThat was not you? Choose “Password forgotten?” at once:\n${url}\n`,
  },
};

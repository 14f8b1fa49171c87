/** What went wrong on a line to a mail server, by what is to be done about it. */
import type { Fault, FaultClass } from '../account.ts';
import { fault } from '../kit/faults.ts';

type Failed = { readonly ok: false; readonly fault: Fault };
type Trouble = {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly response?: unknown;
  readonly responseText?: unknown;
  readonly responseCode?: unknown;
  readonly serverResponseCode?: unknown;
  readonly authenticationFailed?: unknown;
  readonly command?: unknown;
};
type About = { readonly host: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const troubleOf = (error: unknown): Trouble => (typeof error === 'object' && error !== null ? error : {});

/** What the server said, without the number in front and the name of the answer. */
function saidBy({ responseText, response, message }: Trouble): string {
  return (textOf(responseText) || textOf(response) || textOf(message))
    .replaceAll(/https?:\/\/\S{1,500}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Providers that take no password of the account itself, and what they want instead. */
const APP_PASSWORDS = /(^|\.)(gmail|googlemail|me|icloud|yahoo)\.com$/;
const NO_PASSWORDS = /(^|\.)(office365|outlook)\.com$/;
const WANTS_APP_PASSWORD =
  /app(lication)?[- ]specific|app[- ]?password|application password|heslo pro aplikac|hasło (dla|do) aplikac|2-?step|web login required|webalert/i;

/** Null: it was not the signing in. */
export function signInFault(error: unknown, { host }: About): Failed | null {
  const trouble = troubleOf(error);
  const smtp = textOf(trouble.code) === 'EAUTH' || [530, 534, 535, 538].includes(Number(trouble.responseCode));
  if (trouble.authenticationFailed !== true && !smtp) return null;
  const said = saidBy(trouble);
  if (/^(UNAVAILABLE|INUSE|SERVERBUG|LIMIT)$/i.test(textOf(trouble.serverResponseCode)) || Number(trouble.responseCode) === 454)
    return fault('temporary', said);
  if (NO_PASSWORDS.test(host)) return fault('token', `Microsoft takes no passwords for mail any more. ${said}`);
  if (WANTS_APP_PASSWORD.test(said) || APP_PASSWORDS.test(host))
    return fault('token', `${host} wants an app password, not the account's own. ${said}`);
  return fault('token', said);
}

const CODES: Readonly<Record<string, FaultClass>> = {
  LIMIT: 'rate',
  OVERQUOTA: 'quota',
  ETHROTTLE: 'rate',
  NOPERM: 'permission',
  AUTHORIZATIONFAILED: 'permission',
  PRIVACYREQUIRED: 'permission',
  CONTACTADMIN: 'permission',
  EXPIRED: 'token',
  NONEXISTENT: 'gone',
};

const CERTIFICATE = /certificate|self[-_ ]signed|altname|CERT_|UNABLE_TO_VERIFY/i;

export function connectionFault(error: unknown, { host }: About): Failed {
  const trouble = troubleOf(error);
  const code = textOf(trouble.serverResponseCode) || textOf(trouble.code);
  const said = saidBy(trouble);
  if (CERTIFICATE.test(`${code} ${said}`)) return fault('invalid', `The certificate of ${host} is not valid: ${said}`);
  if (/ETLS|TLS|STARTTLS/.test(code) || /STARTTLS/i.test(said))
    return fault('invalid', `${host} cannot be spoken to safely: ${said}`);
  const known = CODES[code.toUpperCase()];
  if (known !== undefined) return fault(known, said);
  // The library's words name the address that was looked up, which says nothing to whoever typed the name.
  const broke = /E(CONN[A-Z]+|HOST[A-Z]+|NET[A-Z]+|TIMEDOUT|PIPE|AI_AGAIN)/.exec(`${said} ${code}`)?.[0];
  if (broke !== undefined || /TIMEOUT|^E[A-Z]+$|NoConnection/.test(code))
    return fault('temporary', `no answer from ${host} (${broke ?? code})`);
  return fault('temporary', said || `no answer from ${host}`);
}

const MAILBOX_GONE =
  /user unknown|unknown user|no such (user|mailbox|recipient)|does not exist|not exist|mailbox (is )?(unavailable|disabled|not found)|recipient (rejected|not found)|unknown recipient|\b5\.1\.[0136]\b/i;
const LIMIT =
  /\b[45]\.4\.5\b|(daily|sending|hourly|outgoing).{0,40}(limit|quota)|(limit|quota).{0,30}(exceeded|reached)|too many (messages|mails|recipients)/i;
const SENDER_REFUSED = /\bsender|from address|not (allowed|permitted|authori[sz]ed)|relay/i;

/** `left`: the mail was on its way when the line broke, so nobody knows whether it was taken. */
export function sendFault(error: unknown, { host, left }: About & { readonly left: boolean }): Failed {
  const trouble = troubleOf(error);
  const signIn = signInFault(error, { host });
  if (signIn !== null) return signIn;
  const status = Number(trouble.responseCode);
  const said = saidBy(trouble);
  if (!Number.isInteger(status) || status < 400) {
    const failed = connectionFault(error, { host });
    return left ? { ok: false, fault: { ...failed.fault, class: 'temporary', unsure: true } } : failed;
  }
  if (LIMIT.test(said)) return fault('quota', said);
  if (status < 500) return fault('temporary', said);
  const command = textOf(trouble.command).toUpperCase();
  if (command.startsWith('MAIL') || (command.startsWith('RCPT') && SENDER_REFUSED.test(said))) return fault('permission', said);
  if (command.startsWith('RCPT') && MAILBOX_GONE.test(said)) return fault('gone', said);
  return fault('invalid', said);
}

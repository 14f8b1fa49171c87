/** Outgoing mail over the operator's own SMTP server. The host is the operator's choice, so it does not pass through egress. */
import type { ConnectionOptions } from 'node:tls';
import nodemailer from 'nodemailer';
import type { SmtpConfig } from '#server/config.ts';

export type Mail = {
  /** Names this mail for good: sent twice after a crash it has the same Message-ID, and mailboxes keep one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Beside the text, for programs that show it; without anything from elsewhere. */
  readonly html?: string;
};

export type MailOutcome =
  | { readonly kind: 'sent' }
  /** The server was not reachable, not safe, or said "later" (4xx). `fault`: a key of the error sentences. */
  | { readonly kind: 'retry'; readonly reason: string; readonly fault: MailFault }
  /** It will not take this mail (5xx, bad address, mail switched off): trying again does not help. */
  | { readonly kind: 'refused'; readonly reason: string; readonly fault: MailFault };

export type MailFault = 'mail_off' | 'mail_address' | 'mail_signed_out' | 'mail_insecure' | 'mail_unreachable' | 'mail_refused';

export interface Mailer {
  /** False when no SMTP server is configured; `send` then refuses. */
  readonly enabled: boolean;
  /** Never rejects. One recipient. */
  send(mail: Mail): Promise<MailOutcome>;
}

const ONE_ADDRESS = /^[^\s@<>,;:"\\()[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/** `tls`: for a server of one's own whose certificate no public authority signed. */
export function createMailer(smtp: SmtpConfig | null, tls: Pick<ConnectionOptions, 'ca'> = {}): Mailer {
  if (smtp === null) return { enabled: false, send: async () => ({ kind: 'refused', reason: 'mail_off', fault: 'mail_off' }) };
  const transport = nodemailer.createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    requireTLS: smtp.requireTls,
    tls,
    ...(smtp.user === null ? {} : { auth: { user: smtp.user, pass: smtp.pass ?? '' } }),
    // The library's defaults wait up to ten minutes; an alert cannot.
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s<>]+)/.exec(smtp.from)?.[1] ?? 'localhost';
  return {
    enabled: true,
    async send({ id, to, subject, text, html }) {
      if (!ONE_ADDRESS.test(to)) return { kind: 'refused', reason: 'bad_address', fault: 'mail_address' };
      try {
        await transport.sendMail({
          from: smtp.from,
          to,
          subject: subject.replace(/\s+/g, ' '),
          text,
          ...(html === undefined ? {} : { html }),
          messageId: `<${id.replace(/[^A-Za-z0-9.-]/g, '.')}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** Codes of sign-in: wrong, missing, too weak. */
const SIGN_IN: readonly number[] = [530, 534, 535, 538];

function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  // A server that refuses STARTTLS answers with a 5xx of its own, which is no word about this mail.
  if (code === 'ETLS' || (code === 'ESOCKET' && /certificate|altname|self.signed/i.test(message ?? '')))
    return { kind: 'retry', reason: 'smtp_etls', fault: 'mail_insecure' };
  if (code === 'EAUTH' || SIGN_IN.includes(responseCode ?? 0))
    return { kind: 'refused', reason: `smtp_${responseCode ?? 'eauth'}`, fault: 'mail_signed_out' };
  if (responseCode === undefined)
    return { kind: 'retry', reason: `smtp_${(code ?? 'error').toLowerCase()}`, fault: 'mail_unreachable' };
  if (responseCode >= 500) return { kind: 'refused', reason: `smtp_${responseCode}`, fault: 'mail_refused' };
  return { kind: 'retry', reason: `smtp_${responseCode}`, fault: 'mail_refused' };
}

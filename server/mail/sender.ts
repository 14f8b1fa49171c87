/** Outgoing mail over the operator's own SMTP server. The host is the operator's choice, so it does not pass through egress. */
import nodemailer from 'nodemailer';
import type { SmtpConfig } from '#server/config.ts';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export type MailOutcome =
  | { readonly kind: 'sent' }
  /** The server was not reachable or said "later" (4xx). */
  | { readonly kind: 'retry'; readonly reason: string }
  /** It will not take this mail (5xx, bad address, mail switched off): trying again does not help. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Mailer {
  /** False when no SMTP server is configured; `send` then refuses. */
  readonly enabled: boolean;
  /** Never rejects. One recipient, plain text. */
  send(mail: Mail): Promise<MailOutcome>;
}

const ONE_ADDRESS = /^[^\s@<>,;:"\\()[\]]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

export function createMailer(smtp: SmtpConfig | null): Mailer {
  if (smtp === null) return { enabled: false, send: async () => ({ kind: 'refused', reason: 'mail_off' }) };
  const transport = nodemailer.createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    ...(smtp.user === null ? {} : { auth: { user: smtp.user, pass: smtp.pass ?? '' } }),
    // The library's defaults wait up to ten minutes; an alert cannot.
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 15_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    enabled: true,
    async send({ to, subject, text }) {
      if (!ONE_ADDRESS.test(to)) return { kind: 'refused', reason: 'bad_address' };
      try {
        await transport.sendMail({
          from: smtp.from,
          to,
          subject: subject.replace(/\s+/g, ' '),
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

function outcomeOf(error: unknown): MailOutcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'refused', reason: `smtp_${responseCode}` };
  return {
    kind: 'retry',
    reason: responseCode === undefined ? `smtp_${(code ?? 'error').toLowerCase()}` : `smtp_${responseCode}`,
  };
}

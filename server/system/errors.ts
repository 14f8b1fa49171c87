/** Why it was not done. Expected outcomes of a race are values, not errors; these are refusals. */
export type DomainCode = 'not_found' | 'forbidden' | 'conflict' | 'invalid' | 'too_many' | 'unavailable' | 'unauthorized';

export class DomainError extends Error {
  readonly code: DomainCode;
  /** Stable key the phone turns into a sentence in the reader's language. */
  readonly reason: string;

  constructor(code: DomainCode, reason: string, options?: ErrorOptions) {
    super(`${code}: ${reason}`, options);
    this.name = 'DomainError';
    this.code = code;
    this.reason = reason;
  }
}

/** The same answer for "does not exist" and "is not yours": existence is not disclosed. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `${what}_not_found`);
}

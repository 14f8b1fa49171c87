/** The one place where domain errors become tRPC codes. Everything else is a fault of ours and says nothing to the outside. */
import { TRPCError } from '@trpc/server';
import { asStorageError, StorageError } from '#server/db/engine/errors.ts';
import { type DomainCode, DomainError } from '#server/system/errors.ts';

const CODES: Readonly<Record<DomainCode, TRPCError['code']>> = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  invalid: 'BAD_REQUEST',
  too_many: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
  unauthorized: 'UNAUTHORIZED',
};

export function toTrpcError(error: TRPCError): TRPCError {
  const cause: unknown = error.cause;
  if (cause instanceof DomainError) return new TRPCError({ code: CODES[cause.code], message: cause.reason, cause });
  // A full disk or a foreign lock: nothing was saved, and the phone says so instead of "something went wrong".
  const storage = asStorageError(cause);
  if (storage instanceof StorageError)
    return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: storage.reason, cause: storage });
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal', cause });
}

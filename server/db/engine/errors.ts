export type StorageReason = 'disk_full' | 'database_locked' | 'database_damaged' | 'storage_failed';

const SENTENCES: Readonly<Record<StorageReason, string>> = {
  disk_full: 'The disk is full: nothing was saved. Reading still works; saving works again as soon as there is space.',
  database_locked: 'Another program kept the database locked for too long: nothing was saved.',
  database_damaged: 'The database file is damaged: stop the server and restore a backup.',
  storage_failed: 'The disk refused to read or write the database.',
};

/** The request was fine but the disk or another program stands in the way: nothing was saved, trying later may work. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code = 'unavailable';
  readonly reason: StorageReason;
  constructor(reason: StorageReason, cause: unknown) {
    super(SENTENCES[reason], { cause });
    this.reason = reason;
  }
}

/** Somebody wrote past the open transaction: a mistake in the program, found by the first test that does it. */
export class NestedWriteError extends Error {
  override readonly name = 'NestedWriteError';
  constructor() {
    super(
      'This writes through the database while a transaction is open, which would wait for itself for ever: write through the transaction (tx) instead.',
    );
  }
}

const REASONS: Readonly<Record<string, StorageReason>> = {
  SQLITE_FULL: 'disk_full',
  SQLITE_BUSY: 'database_locked',
  SQLITE_LOCKED: 'database_locked',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_NOTADB: 'database_damaged',
  SQLITE_IOERR: 'storage_failed',
  SQLITE_CANTOPEN: 'storage_failed',
  SQLITE_READONLY: 'storage_failed',
  // The same of files beside the database: photos, uploads.
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'storage_failed',
  EIO: 'storage_failed',
};

/** The code of SQLite or of the file system somewhere in the chain of causes (drizzle and libsql each wrap the error once). */
function storageCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at ? at.code : undefined;
    if (typeof code === 'string' && (code.startsWith('SQLITE_') || code in REASONS)) return code;
  }
  return null;
}

export function isBusy(error: unknown): boolean {
  return storageCode(error) === 'SQLITE_BUSY';
}

/** The same error, or the error of this file that it means or wraps, at any depth of causes. */
export function asStorageError(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof StorageError || at instanceof NestedWriteError) return at;
  const reason = REASONS[storageCode(error) ?? ''];
  return reason ? new StorageError(reason, error) : error;
}

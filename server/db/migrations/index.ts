import { sql as first } from './0001_first.ts';
import { sql as dutyAndLadder } from './0002_duty_and_ladder.ts';
import { sql as statistics } from './0003_statistics.ts';
import { sql as guestIndex } from './0004_guest_index.ts';
import { sql as historyImport } from './0005_history_import.ts';
import { sql as returnsKept } from './0006_returns_kept.ts';
import { sql as sessionsProved } from './0007_sessions_proved.ts';
import { sql as auditTrail } from './0008_audit_trail.ts';
import { sql as waysBack } from './0009_ways_back.ts';
import { sql as passkeys } from './0010_passkeys.ts';
import { sql as searchedWords } from './0011_searched_words.ts';
import { sql as deletedBusinesses } from './0012_deleted_businesses.ts';
import { sql as goneOwners } from './0013_gone_owners.ts';
import { sql as obligations } from './0014_obligations.ts';
import { sql as calendarsReadAgain } from './0015_calendars_read_again.ts';
import { sql as coverageLedger } from './0016_coverage_ledger.ts';
import { sql as whoSharesWeekends } from './0017_who_shares_weekends.ts';
import { sql as obligationsByBeginning } from './0018_obligations_by_beginning.ts';
import { sql as obligationsToSettle } from './0019_obligations_to_settle.ts';
import { sql as alertReasons } from './0020_alert_reasons.ts';
import { sql as connectedAccounts } from './0021_connected_accounts.ts';

/** One step of the schema. A released step is never edited: its text is remembered by every database that took it. */
export type Migration = { readonly name: string; readonly sql: string };

/** In order; the position in this list is the version of the database. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001_first', sql: first },
  { name: '0002_duty_and_ladder', sql: dutyAndLadder },
  { name: '0003_statistics', sql: statistics },
  { name: '0004_guest_index', sql: guestIndex },
  { name: '0005_history_import', sql: historyImport },
  { name: '0006_returns_kept', sql: returnsKept },
  { name: '0007_sessions_proved', sql: sessionsProved },
  { name: '0008_audit_trail', sql: auditTrail },
  { name: '0009_ways_back', sql: waysBack },
  { name: '0010_passkeys', sql: passkeys },
  { name: '0011_searched_words', sql: searchedWords },
  { name: '0012_deleted_businesses', sql: deletedBusinesses },
  { name: '0013_gone_owners', sql: goneOwners },
  { name: '0014_obligations', sql: obligations },
  { name: '0015_calendars_read_again', sql: calendarsReadAgain },
  { name: '0016_coverage_ledger', sql: coverageLedger },
  { name: '0017_who_shares_weekends', sql: whoSharesWeekends },
  { name: '0018_obligations_by_beginning', sql: obligationsByBeginning },
  { name: '0019_obligations_to_settle', sql: obligationsToSettle },
  { name: '0020_alert_reasons', sql: alertReasons },
  { name: '0021_connected_accounts', sql: connectedAccounts },
];

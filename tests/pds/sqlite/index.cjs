/**
 * The few calls of better-sqlite3 that the server makes, on Node's own SQLite: so that nothing must be compiled (no python, make, g++)
 * and the server installs wherever npm reaches its registry.
 */
const { DatabaseSync } = require('node:sqlite');

/** Extended result codes that the server tells apart by name (sqlite.org/rescode.html). */
const CODES = {
  5: 'SQLITE_BUSY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function named(run) {
  try {
    return run();
  } catch (error) {
    error.code = CODES[error.errcode] ?? error.code;
    throw error;
  }
}

const plain = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
  );

class Statement {
  constructor(statement) {
    this.statement = statement;
    this.reader = statement.columns().length > 0;
  }
  all(parameters = []) {
    return named(() => this.statement.all(...parameters)).map(plain);
  }
  run(parameters = []) {
    return named(() => this.statement.run(...parameters));
  }
}

module.exports = class Database {
  constructor(path, { timeout = 0 } = {}) {
    this.database = new DatabaseSync(path, { timeout });
  }
  prepare(sql) {
    return new Statement(named(() => this.database.prepare(sql)));
  }
  pragma(text) {
    return this.prepare(`PRAGMA ${text}`).all();
  }
  close() {
    this.database.close();
  }
};

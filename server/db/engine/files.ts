import { join } from 'node:path';

/** What DATA_DIR holds; keys.json lies beside them. */
export const databaseFile = (dataDir: string) => join(dataDir, 'golden-hour.db');
export const photosFolder = (dataDir: string) => join(dataDir, 'photos');
export const importsFolder = (dataDir: string) => join(dataDir, 'imports');

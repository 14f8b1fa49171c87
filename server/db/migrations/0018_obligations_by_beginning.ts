export const sql = `
DROP INDEX "obligation_ended";
CREATE INDEX "obligation_started" ON "obligation" ("business_id","started_at");
`;

export const sql = `
CREATE INDEX "obligation_unsettled" ON "obligation" ("business_id","due_at") WHERE "obligation"."kind" = 'settlement' AND "obligation"."ended_at" IS NULL;
`;

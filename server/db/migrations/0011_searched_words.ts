export const sql = `
ALTER TABLE "feedback" ADD "words" text;
CREATE INDEX "feedback_unread" ON "feedback" ("spoke_at") WHERE "feedback"."words" IS NULL;
`;

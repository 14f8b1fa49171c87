export const sql = `
CREATE INDEX "feedback_guest" ON "feedback" ("business_id","customer_id","spoke_at") WHERE "feedback"."customer_id" IS NOT NULL;
`;

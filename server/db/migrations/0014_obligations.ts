export const sql = `
CREATE TABLE "obligation" (
  "feedback_id" text NOT NULL,
  "number" integer NOT NULL,
  "business_id" text NOT NULL,
  "kind" text NOT NULL,
  "level" text NOT NULL,
  "started_at" integer NOT NULL,
  "due_at" integer,
  "ended_at" integer,
  "verdict" text,
  "member_id" text,
  "service_ms" integer,
  PRIMARY KEY("feedback_id", "number"),
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "obligation_ended" ON "obligation" ("business_id","ended_at") WHERE "obligation"."ended_at" IS NOT NULL;
ALTER TABLE "feedback" ADD "version_at" integer;

-- What is owed on the day of the step. What ended before it was judged without a ledger and stays as it was judged.
INSERT INTO "obligation" ("feedback_id", "number", "business_id", "kind", "level", "started_at", "due_at")
SELECT f."id", 1, f."business_id",
  CASE WHEN f."promised_at" IS NOT NULL THEN 'promise' WHEN f."first_response_at" IS NULL THEN 'first_answer' ELSE 'next_reply' END,
  f."level",
  CASE WHEN f."first_response_at" IS NULL THEN f."spoke_at"
    WHEN f."promised_at" IS NOT NULL THEN f."first_response_at"
    ELSE coalesce((SELECT max(e."at") FROM "event" e WHERE e."business_id" = f."business_id" AND e."feedback_id" = f."id"
      AND e."kind" IN ('feedback.guest_wrote', 'feedback.reopened', 'feedback.edited')), f."first_response_at") END,
  f."due_at"
FROM "feedback" f WHERE f."status" = 'open';
INSERT INTO "obligation" ("feedback_id", "number", "business_id", "kind", "level", "started_at", "due_at")
SELECT f."id", 2, f."business_id", 'settlement', f."level", f."spoke_at",
  f."spoke_at" + 3600000 * json_extract(b."targets", '$.' || f."level" || '.resolutionHours')
FROM "feedback" f JOIN "business" b ON b."id" = f."business_id"
WHERE f."status" <> 'resolved' AND f."import_id" IS NULL;
`;

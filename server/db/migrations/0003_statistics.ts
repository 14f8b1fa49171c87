export const sql = `
CREATE TABLE "board_link" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "token_hash" text NOT NULL,
  "label" text NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  "last_seen_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "board_link_token" ON "board_link" ("token_hash");
CREATE INDEX "board_link_business" ON "board_link" ("business_id","created_at");
CREATE TABLE "journey" (
  "feedback_id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "stage" text NOT NULL,
  "touchpoints" text NOT NULL,
  "dishes" text NOT NULL,
  "suggested" text NOT NULL,
  "corrected_by" text,
  "corrected_at" integer,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("corrected_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "journey_business" ON "journey" ("business_id","feedback_id");
CREATE TABLE "report_sent" (
  "business_id" text NOT NULL,
  "week" text NOT NULL,
  "sent_at" integer NOT NULL,
  PRIMARY KEY("business_id", "week"),
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "weekend_coverage" (
  "business_id" text NOT NULL,
  "from_at" integer NOT NULL,
  "to_at" integer NOT NULL,
  "coverage" text NOT NULL,
  "kept_at" integer NOT NULL,
  PRIMARY KEY("business_id", "from_at"),
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

ALTER TABLE "business" ADD "reply_time_public" integer DEFAULT false NOT NULL;
ALTER TABLE "business" ADD "retention_months" integer;
ALTER TABLE "business" ADD "weekly_report" integer DEFAULT true NOT NULL;
ALTER TABLE "business" ADD "weekly_report_mail" integer DEFAULT true NOT NULL;
ALTER TABLE "feedback" ADD "first_response_by" text REFERENCES member(id);
ALTER TABLE "feedback" ADD "first_service_ms" integer;
ALTER TABLE "feedback" ADD "rating_before" integer;
ALTER TABLE "feedback" ADD "rating_changed_at" integer;
ALTER TABLE "feedback" ADD "thanked_at" integer;
UPDATE "feedback" SET "first_response_by" = (
  SELECT "member_id" FROM "message"
  WHERE "message"."business_id" = "feedback"."business_id" AND "message"."feedback_id" = "feedback"."id"
    AND "message"."from_side" = 'us' AND "message"."at" <= "feedback"."first_response_at"
  ORDER BY "message"."at" LIMIT 1
) WHERE "first_response_at" IS NOT NULL;
`;

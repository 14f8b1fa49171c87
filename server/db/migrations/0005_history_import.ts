export const sql = `
CREATE TABLE "history_import" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "name" text NOT NULL,
  "created_at" integer NOT NULL,
  "state" text NOT NULL,
  "turn" integer NOT NULL,
  "fault" text,
  "fault_line" integer,
  "choices" text NOT NULL,
  "encoding" text,
  "summary" text,
  "bytes" integer NOT NULL,
  "read_bytes" integer NOT NULL,
  "at_byte" integer NOT NULL,
  "done" integer NOT NULL,
  "added" integer NOT NULL,
  "known" integer NOT NULL,
  "finished_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "history_import_business" ON "history_import" ("business_id","created_at");
ALTER TABLE "feedback" ADD "import_id" text;
ALTER TABLE "feedback" ADD "timed" integer DEFAULT true NOT NULL;
CREATE INDEX "feedback_import" ON "feedback" ("business_id","import_id","id") WHERE "feedback"."import_id" is not null;
CREATE INDEX "alert_item" ON "alert" ("feedback_id");
CREATE INDEX "claim_item" ON "claim" ("feedback_id");
CREATE INDEX "draft_item" ON "draft" ("feedback_id");
CREATE INDEX "message_item" ON "message" ("feedback_id");
CREATE INDEX "note_item" ON "note" ("feedback_id");
CREATE INDEX "own_mute_item" ON "own_mute" ("feedback_id");
CREATE INDEX "photo_item" ON "photo" ("feedback_id");
CREATE INDEX "reply_item" ON "reply" ("feedback_id");
`;

export const sql = `
CREATE TABLE "connect_attempt" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "channel" text NOT NULL,
  "connection_id" text NOT NULL,
  "boxed" text NOT NULL,
  "expires_at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "connect_attempt_expires" ON "connect_attempt" ("expires_at");
CREATE INDEX "connect_attempt_business" ON "connect_attempt" ("business_id");
CREATE TABLE "connected_account" (
  "connection_id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "channel" text NOT NULL,
  "account_id" text NOT NULL,
  "account_name" text NOT NULL,
  "settings" text NOT NULL,
  "boxed" text NOT NULL,
  "boxed_version" integer DEFAULT 1 NOT NULL,
  "boxed_push_secret" text,
  "state" text NOT NULL,
  "cursor" text,
  "imported_at" integer,
  "imported" integer DEFAULT 0 NOT NULL,
  "poll_at" integer NOT NULL,
  "last_ok_at" integer,
  "last_item_at" integer,
  "longest_silence_ms" integer DEFAULT 0 NOT NULL,
  "fault" text,
  "fault_words" text,
  "fault_at" integer,
  "faults" integer DEFAULT 0 NOT NULL,
  "rejects" integer DEFAULT 0 NOT NULL,
  "last_reject" text,
  FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "connected_account_due" ON "connected_account" ("state","poll_at");
CREATE INDEX "connected_account_of" ON "connected_account" ("channel","account_id");
CREATE INDEX "connected_account_business" ON "connected_account" ("business_id");
ALTER TABLE "connection" ADD "proof" text DEFAULT 'signature' NOT NULL;
ALTER TABLE "connection" ADD "mapping" text;
ALTER TABLE "connection" ADD "trial_until" integer;
ALTER TABLE "connection" ADD "trial" text;
ALTER TABLE "feedback" ADD "reply_target" text;
ALTER TABLE "feedback" ADD "reply_until" integer;
ALTER TABLE "feedback" ADD "conversation" text;
CREATE INDEX "feedback_conversation" ON "feedback" ("business_id","connection_id","conversation","spoke_at") WHERE "feedback"."conversation" is not null;
ALTER TABLE "reply" ADD "tried_at" integer;
ALTER TABLE "reply" ADD "remote_id" text;
`;

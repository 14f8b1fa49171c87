export const sql = `
CREATE TABLE "alert_policy" (
  "business_id" text PRIMARY KEY NOT NULL,
  "ladder" text NOT NULL,
  "digest_minutes" integer NOT NULL,
  "busy_until" integer,
  "version" integer NOT NULL,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "audit_finding" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "what" text NOT NULL,
  "found_at" integer NOT NULL,
  "cleared_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "audit_finding_open" ON "audit_finding" ("business_id","cleared_at");
CREATE INDEX "audit_finding_item" ON "audit_finding" ("feedback_id","what");
CREATE TABLE "calendar_link" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "token_hash" text NOT NULL,
  "mine" integer NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "calendar_link_token" ON "calendar_link" ("token_hash");
CREATE INDEX "calendar_link_member" ON "calendar_link" ("business_id","member_id");
CREATE TABLE "duty_note" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "text" text NOT NULL,
  "at" integer NOT NULL,
  "seen_by" text,
  "seen_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("seen_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "duty_note_business" ON "duty_note" ("business_id","at");
CREATE TABLE "duty_offer" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "place" text NOT NULL,
  "from_at" integer NOT NULL,
  "to_at" integer NOT NULL,
  "to_member_id" text,
  "note" text NOT NULL,
  "state" text NOT NULL,
  "taken_by" text,
  "created_at" integer NOT NULL,
  "closed_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("to_member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("taken_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "duty_offer_business" ON "duty_offer" ("business_id","to_at");
CREATE TABLE "duty_override" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "from_at" integer NOT NULL,
  "to_at" integer NOT NULL,
  "place" text NOT NULL,
  "member_id" text,
  "instead_of" text,
  "reason" text NOT NULL,
  "created_by" text NOT NULL,
  "created_at" integer NOT NULL,
  "swap_id" text,
  "cancelled_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("instead_of") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("created_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "duty_override_time" ON "duty_override" ("business_id","to_at","from_at");
CREATE TABLE "duty_plan" (
  "business_id" text PRIMARY KEY NOT NULL,
  "roster" text NOT NULL,
  "version" integer NOT NULL,
  "updated_at" integer NOT NULL,
  "updated_by" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("updated_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "ladder_state" (
  "feedback_id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "state" text NOT NULL,
  "round" integer NOT NULL,
  "started_at" integer NOT NULL,
  "checked_at" integer,
  "fired" text NOT NULL,
  "next_check_at" integer,
  "active_at" integer,
  "released_by" text,
  "released_at" integer,
  "missed_at" integer,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "ladder_state_next" ON "ladder_state" ("next_check_at");
CREATE INDEX "ladder_state_business" ON "ladder_state" ("business_id","state");
CREATE TABLE "once" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "once_at" ON "once" ("at");
CREATE TABLE "own_alerts" (
  "member_id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "quiet" text,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "own_mute" (
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "member_id" text NOT NULL,
  "until_at" integer,
  "at" integer NOT NULL,
  PRIMARY KEY("business_id", "feedback_id", "member_id"),
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "page" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "member_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "alert_id" text NOT NULL,
  "level" text NOT NULL,
  "device_ids" text NOT NULL,
  "at" integer NOT NULL,
  "left_at" integer,
  "left_as" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "page_member" ON "page" ("business_id","member_id","left_at");
CREATE INDEX "page_item" ON "page" ("feedback_id");
CREATE TABLE "rung_hook" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "name" text NOT NULL,
  "url" text NOT NULL,
  "boxed" text NOT NULL,
  "hint" text NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  "last_at" integer,
  "last_ok" integer,
  "last_error" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "rung_hook_business" ON "rung_hook" ("business_id","created_at");
CREATE TABLE "surge" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "started_by" text NOT NULL,
  "started_at" integer NOT NULL,
  "ends_at" integer NOT NULL,
  "ended_at" integer,
  "statement" text NOT NULL,
  "token_hash" text NOT NULL,
  "helpers_max" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("started_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "surge_token" ON "surge" ("token_hash");
CREATE INDEX "surge_business" ON "surge" ("business_id","ended_at");
CREATE TABLE "surge_helper" (
  "surge_id" text NOT NULL,
  "member_id" text NOT NULL,
  "joined_at" integer NOT NULL,
  PRIMARY KEY("surge_id", "member_id"),
  FOREIGN KEY ("surge_id") REFERENCES "surge"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

ALTER TABLE "alert" ADD "notice" text;
ALTER TABLE "claim" ADD "delivery_id" text;
ALTER TABLE "device" ADD "permission" text DEFAULT 'unknown' NOT NULL;
ALTER TABLE "device" ADD "battery_hint" integer DEFAULT false NOT NULL;
`;

export const sql = `
CREATE TABLE "account" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "account_id" text NOT NULL,
  "provider_id" text NOT NULL,
  "password" text,
  "access_token" text,
  "refresh_token" text,
  "id_token" text,
  "access_token_expires_at" integer,
  "refresh_token_expires_at" integer,
  "scope" text,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);

CREATE INDEX "account_user" ON "account" ("user_id");
CREATE TABLE "alert" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text,
  "member_id" text NOT NULL,
  "step" text NOT NULL,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "alert_once" ON "alert" ("business_id","feedback_id","member_id","step");
CREATE INDEX "alert_member" ON "alert" ("business_id","member_id","created_at");
CREATE TABLE "business" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "kind" text NOT NULL,
  "language" text NOT NULL,
  "country" text NOT NULL,
  "hours" text NOT NULL,
  "targets" text NOT NULL,
  "weekend_days" text NOT NULL,
  "review_links" text NOT NULL,
  "created_at" integer NOT NULL
);

CREATE TABLE "challenge_spent" (
  "id" text PRIMARY KEY NOT NULL,
  "expires_at" integer NOT NULL
);

CREATE INDEX "challenge_spent_expires" ON "challenge_spent" ("expires_at");
CREATE TABLE "claim" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "member_id" text NOT NULL,
  "at" integer NOT NULL,
  "won" integer NOT NULL,
  "holder" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "claim_feedback" ON "claim" ("business_id","feedback_id","at");
CREATE TABLE "connection" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "channel" text NOT NULL,
  "name" text NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "connection_business" ON "connection" ("business_id","created_at");
CREATE TABLE "customer" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "handle" text NOT NULL,
  "name" text NOT NULL,
  "created_at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "customer_handle" ON "customer" ("business_id","handle");
CREATE TABLE "delivery" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "alert_id" text NOT NULL,
  "device_id" text NOT NULL,
  "state" text NOT NULL,
  "receipt_hash" text NOT NULL,
  "created_at" integer NOT NULL,
  "sent_at" integer,
  "shown_at" integer,
  "opened_at" integer,
  "error" text,
  "attempts" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("alert_id") REFERENCES "alert"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("device_id") REFERENCES "device"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "delivery_once" ON "delivery" ("business_id","alert_id","device_id");
CREATE UNIQUE INDEX "delivery_receipt" ON "delivery" ("receipt_hash");
CREATE INDEX "delivery_device" ON "delivery" ("device_id","created_at");
CREATE TABLE "device" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "session_id" text,
  "endpoint" text NOT NULL,
  "p256dh" text NOT NULL,
  "auth" text NOT NULL,
  "vapid_key" text NOT NULL,
  "label" text NOT NULL,
  "language" text NOT NULL,
  "show_words" integer DEFAULT 0 NOT NULL,
  "created_at" integer NOT NULL,
  "last_seen_at" integer NOT NULL,
  "last_shown_at" integer,
  "last_opened_at" integer,
  "gone_at" integer,
  "last_error" text,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "device_endpoint" ON "device" ("endpoint");
CREATE INDEX "device_user" ON "device" ("user_id");
CREATE TABLE "door" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "code" text NOT NULL,
  "place_label" text NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "door_code" ON "door" ("code");
CREATE INDEX "door_business" ON "door" ("business_id","created_at");
CREATE TABLE "draft" (
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "member_id" text NOT NULL,
  "text" text NOT NULL,
  "updated_at" integer NOT NULL,
  PRIMARY KEY("business_id", "feedback_id", "member_id"),
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "event" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text,
  "member_id" text,
  "kind" text NOT NULL,
  "data" text NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "event_business" ON "event" ("business_id","seq");
CREATE INDEX "event_feedback" ON "event" ("business_id","feedback_id","seq");
CREATE TABLE "feedback" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "connection_id" text DEFAULT '' NOT NULL,
  "door_id" text,
  "customer_id" text,
  "channel" text NOT NULL,
  "kind" text NOT NULL,
  "visibility" text NOT NULL,
  "external_id" text NOT NULL,
  "author" text NOT NULL,
  "rating" integer,
  "text" text NOT NULL,
  "language" text,
  "url" text,
  "reach" integer,
  "place_label" text NOT NULL,
  "contact" text NOT NULL,
  "reply_mode" text NOT NULL,
  "reply_url" text,
  "guest_token_hash" text,
  "spoke_at" integer NOT NULL,
  "received_at" integer NOT NULL,
  "level" text NOT NULL,
  "reasons" text NOT NULL,
  "rule_level" text NOT NULL,
  "status" text NOT NULL,
  "claimed_by" text,
  "claimed_at" integer,
  "due_at" integer,
  "sort_due" integer NOT NULL,
  "level_rank" integer NOT NULL,
  "promised_at" integer,
  "first_response_at" integer,
  "within_target" integer,
  "answered_at" integer,
  "resolved_at" integer,
  "unreached_at" integer,
  "version" integer DEFAULT 1 NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("claimed_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "feedback_external" ON "feedback" ("business_id","channel","connection_id","external_id");
CREATE UNIQUE INDEX "feedback_guest_token" ON "feedback" ("guest_token_hash");
CREATE INDEX "feedback_inbox" ON "feedback" ("business_id","status","sort_due","level_rank","id");
CREATE INDEX "feedback_unresolved" ON "feedback" ("business_id","sort_due","level_rank","id") WHERE "feedback"."status" <> 'resolved';
CREATE INDEX "feedback_spoke" ON "feedback" ("business_id","spoke_at","first_response_at");
CREATE TABLE "invitation" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "role" text NOT NULL,
  "label" text NOT NULL,
  "token_hash" text NOT NULL,
  "created_by" text NOT NULL,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  "used_at" integer,
  "used_by" text,
  "revoked_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("created_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "invitation_token" ON "invitation" ("token_hash");
CREATE INDEX "invitation_business" ON "invitation" ("business_id","created_at");
CREATE TABLE "knock" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "connection_id" text NOT NULL,
  "at" integer NOT NULL,
  "outcome" text NOT NULL,
  "status" integer NOT NULL,
  "reason" text,
  "detail" text,
  "feedback_id" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "knock_connection" ON "knock" ("business_id","connection_id","at");
CREATE TABLE "member" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "user_id" text NOT NULL,
  "role" text NOT NULL,
  "name" text NOT NULL,
  "language" text NOT NULL,
  "created_at" integer NOT NULL,
  "removed_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "member_business_user" ON "member" ("business_id","user_id");
CREATE INDEX "member_user" ON "member" ("user_id");
CREATE TABLE "message" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "from_side" text NOT NULL,
  "member_id" text,
  "text" text NOT NULL,
  "at" integer NOT NULL,
  "reply_id" text,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "message_feedback" ON "message" ("business_id","feedback_id","at");
CREATE TABLE "note" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "member_id" text NOT NULL,
  "text" text NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "note_feedback" ON "note" ("business_id","feedback_id","at");
CREATE TABLE "outbox" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "topic" text NOT NULL,
  "payload" text NOT NULL,
  "run_at" integer NOT NULL,
  "attempts" integer DEFAULT 0 NOT NULL,
  "lease_owner" text,
  "last_error" text,
  "created_at" integer NOT NULL,
  "dead_at" integer
);

CREATE INDEX "outbox_due" ON "outbox" ("dead_at","run_at");
CREATE INDEX "outbox_business" ON "outbox" ("business_id","topic");
CREATE TABLE "photo" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "file" text NOT NULL,
  "width" integer NOT NULL,
  "height" integer NOT NULL,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "photo_feedback" ON "photo" ("business_id","feedback_id");
CREATE TABLE "rate_limit" (
  "id" text PRIMARY KEY NOT NULL,
  "key" text NOT NULL,
  "count" integer NOT NULL,
  "last_request" integer NOT NULL
);

CREATE UNIQUE INDEX "rate_limit_key" ON "rate_limit" ("key");
CREATE TABLE "reply" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "feedback_id" text NOT NULL,
  "member_id" text NOT NULL,
  "kind" text NOT NULL,
  "mode" text NOT NULL,
  "state" text NOT NULL,
  "text" text NOT NULL,
  "promised_at" integer,
  "created_at" integer NOT NULL,
  "hold_until" integer NOT NULL,
  "sent_at" integer,
  "error" text,
  "attempts" integer DEFAULT 0 NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("feedback_id") REFERENCES "feedback"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "reply_feedback" ON "reply" ("business_id","feedback_id","created_at");
CREATE TABLE "session" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "token" text NOT NULL,
  "expires_at" integer NOT NULL,
  "ip_address" text,
  "user_agent" text,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);

CREATE UNIQUE INDEX "session_token_unique" ON "session" ("token");
CREATE INDEX "session_user" ON "session" ("user_id");
CREATE TABLE "user" (
  "id" text PRIMARY KEY NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "email_verified" integer DEFAULT false NOT NULL,
  "image" text,
  "created_at" integer NOT NULL,
  "updated_at" integer NOT NULL
);

CREATE UNIQUE INDEX "user_email_unique" ON "user" ("email");
CREATE TABLE "verification" (
  "id" text PRIMARY KEY NOT NULL,
  "identifier" text NOT NULL,
  "value" text NOT NULL,
  "expires_at" integer NOT NULL,
  "created_at" integer DEFAULT 0 NOT NULL,
  "updated_at" integer DEFAULT 0 NOT NULL
);

CREATE INDEX "verification_identifier" ON "verification" ("identifier");
CREATE TABLE "webhook_secret" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "connection_id" text NOT NULL,
  "boxed" text NOT NULL,
  "hint" text NOT NULL,
  "created_at" integer NOT NULL,
  "revoked_at" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "webhook_secret_connection" ON "webhook_secret" ("business_id","connection_id");
CREATE TABLE "webhook_seen" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "connection_id" text NOT NULL,
  "event_id" text NOT NULL,
  "feedback_id" text,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("connection_id") REFERENCES "connection"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "webhook_seen_event" ON "webhook_seen" ("business_id","connection_id","event_id");
CREATE INDEX "webhook_seen_at" ON "webhook_seen" ("at");
`;

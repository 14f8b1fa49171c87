export const sql = `
CREATE TABLE "farewell" (
  "token_hash" text PRIMARY KEY NOT NULL,
  "why" text NOT NULL,
  "business_id" text,
  "by_member" text,
  "at" integer NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("by_member") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "farewell_at" ON "farewell" ("at");
CREATE INDEX "farewell_business" ON "farewell" ("business_id");
CREATE TABLE "recovery_code" (
  "user_id" text PRIMARY KEY NOT NULL,
  "hash" text NOT NULL,
  "created_at" integer NOT NULL,
  "kept_at" integer,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);

CREATE TABLE "sign_in_link" (
  "id" text PRIMARY KEY NOT NULL,
  "token_hash" text NOT NULL,
  "user_id" text NOT NULL,
  "way" text NOT NULL,
  "business_id" text,
  "member_id" text,
  "role" text,
  "created_by" text,
  "created_at" integer NOT NULL,
  "expires_at" integer NOT NULL,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("member_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("created_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX "sign_in_link_token" ON "sign_in_link" ("token_hash");
CREATE INDEX "sign_in_link_user" ON "sign_in_link" ("user_id");
CREATE INDEX "sign_in_link_member" ON "sign_in_link" ("member_id");
CREATE INDEX "sign_in_link_maker" ON "sign_in_link" ("created_by");
ALTER TABLE "member" ADD "removed_by" text;
`;

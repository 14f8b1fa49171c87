export const sql = `
CREATE TABLE "coverage_mark" (
  "business_id" text PRIMARY KEY NOT NULL,
  "until_at" integer,
  "reworked_to" integer,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "coverage_span" (
  "business_id" text NOT NULL,
  "from_at" integer NOT NULL,
  "to_at" integer NOT NULL,
  "on_duty_id" text,
  "backup_id" text,
  "state" text NOT NULL,
  "on_duty_proof" text,
  "backup_proof" text,
  "basis" text NOT NULL,
  PRIMARY KEY("business_id", "from_at"),
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("on_duty_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("backup_id") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE TABLE "device_fact" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "user_id" text NOT NULL,
  "device_id" text NOT NULL,
  "kind" text NOT NULL,
  "at" integer NOT NULL,
  "permission" text NOT NULL,
  "gone" integer NOT NULL,
  "last_shown_at" integer,
  "unshown_since" integer,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);

CREATE INDEX "device_fact_user" ON "device_fact" ("user_id","at");
CREATE INDEX "device_fact_device" ON "device_fact" ("device_id","at","seq");
ALTER TABLE "device" ADD "unshown_since" integer;

-- What is still known of the phones that are there, in the order in which it was learnt.
INSERT INTO "device_fact" ("user_id", "device_id", "kind", "at", "permission", "gone", "last_shown_at", "unshown_since")
WITH "learnt" AS (
  SELECT "id" AS "device_id", 'enrolled' AS "kind", "created_at" AS "at", 0 AS "turn" FROM "device"
  UNION SELECT "device_id", 'sent', min("sent_at", coalesce("shown_at", "sent_at")), 1 FROM "delivery" WHERE "sent_at" IS NOT NULL
  UNION SELECT "device_id", 'shown', "shown_at", 2 FROM "delivery" WHERE "shown_at" IS NOT NULL
  UNION SELECT "id", 'shown', "last_shown_at", 2 FROM "device" WHERE "last_shown_at" IS NOT NULL
  UNION SELECT "id", 'blocked', "last_seen_at", 3 FROM "device" WHERE "permission" IN ('denied', 'default')
  UNION SELECT "id", 'gone', "gone_at", 4 FROM "device" WHERE "gone_at" IS NOT NULL
), "counted" AS (
  SELECT *, sum("kind" = 'shown') OVER (PARTITION BY "device_id" ORDER BY "at", "turn" ROWS UNBOUNDED PRECEDING) AS "shows" FROM "learnt"
)
SELECT d."user_id", c."device_id", c."kind", c."at",
  CASE WHEN d."permission" IN ('denied', 'default') AND max(c."kind" = 'blocked') OVER "before" = 0 THEN 'unknown' ELSE d."permission" END,
  max(c."kind" = 'gone') OVER "before",
  max(CASE WHEN c."kind" = 'shown' THEN c."at" END) OVER "before",
  min(CASE WHEN c."kind" = 'sent' THEN c."at" END) OVER (PARTITION BY c."device_id", c."shows" ORDER BY c."at", c."turn" ROWS UNBOUNDED PRECEDING)
FROM "counted" c JOIN "device" d ON d."id" = c."device_id"
WINDOW "before" AS (PARTITION BY c."device_id" ORDER BY c."at", c."turn" ROWS UNBOUNDED PRECEDING)
ORDER BY c."at", c."turn";
UPDATE "device" SET "unshown_since" = (SELECT f."unshown_since" FROM "device_fact" f WHERE f."device_id" = "device"."id"
  ORDER BY f."at" DESC, f."seq" DESC LIMIT 1);

-- Their past is worked out again by the program (flows/duty/coverage-rework.ts), a week at a time.
INSERT INTO "coverage_mark" ("business_id") SELECT "business_id" FROM "duty_plan"
  UNION SELECT "business_id" FROM "duty_override" UNION SELECT "business_id" FROM "weekend_coverage";
`;

export const sql = `
CREATE TABLE "trail" (
  "seq" integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  "business_id" text,
  "at" integer NOT NULL,
  "kind" text NOT NULL,
  "user_id" text,
  "who" text NOT NULL,
  "on_whom" text NOT NULL,
  "data" text NOT NULL,
  "network" text NOT NULL,
  "device" text NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "trail_business" ON "trail" ("business_id","seq");
CREATE INDEX "trail_person" ON "trail" ("business_id","user_id","seq");
CREATE INDEX "trail_at" ON "trail" ("at");
CREATE TABLE "trail_gate" (
  "id" integer PRIMARY KEY NOT NULL,
  "before_at" integer,
  "business_id" text
);
CREATE TRIGGER "trail_no_update" BEFORE UPDATE ON "trail" BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;
CREATE TRIGGER "trail_no_delete" BEFORE DELETE ON "trail"
WHEN NOT EXISTS (SELECT 1 FROM "trail_gate" WHERE OLD."at" < "before_at" OR OLD."business_id" = "trail_gate"."business_id") BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;
CREATE TRIGGER "trail_no_replace" BEFORE INSERT ON "trail"
WHEN EXISTS (SELECT 1 FROM "trail" WHERE "seq" = NEW."seq") BEGIN
  SELECT RAISE(ABORT, 'the audit trail is only added to');
END;
`;

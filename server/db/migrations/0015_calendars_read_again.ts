export const sql = `
CREATE TABLE "duty_calendar" (
  "id" text PRIMARY KEY NOT NULL,
  "business_id" text NOT NULL,
  "purpose" text NOT NULL,
  "name" text NOT NULL,
  "address_hash" text,
  "names" text NOT NULL,
  "dates" text NOT NULL,
  "read_at" integer NOT NULL,
  "read_by" text NOT NULL,
  FOREIGN KEY ("business_id") REFERENCES "business"("id") ON UPDATE no action ON DELETE no action,
  FOREIGN KEY ("read_by") REFERENCES "member"("id") ON UPDATE no action ON DELETE no action
);

CREATE INDEX "duty_calendar_business" ON "duty_calendar" ("business_id","purpose");
ALTER TABLE "duty_override" ADD "calendar_id" text;
ALTER TABLE "duty_override" ADD "uid" text;
ALTER TABLE "duty_override" ADD "recurrence" text;
ALTER TABLE "duty_override" ADD "sequence" integer;
`;

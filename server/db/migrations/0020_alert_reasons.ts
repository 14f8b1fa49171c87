export const sql = `
ALTER TABLE "alert" ADD "reason" text DEFAULT '' NOT NULL;
ALTER TABLE "alert" ADD "round" integer;
-- Keys so far: r2.again.1764500000000 of the ladder, kind:id or kind of everything else.
UPDATE "alert" SET
  "reason" = CASE
    WHEN "step" GLOB 'r[0-9]*.*' THEN 'ladder'
    WHEN instr("step", ':') > 0 THEN substr("step", 1, instr("step", ':') - 1)
    ELSE "step" END,
  "round" = CASE WHEN "step" GLOB 'r[0-9]*.*' THEN CAST(substr("step", 2, instr("step", '.') - 2) AS INTEGER) END;
`;

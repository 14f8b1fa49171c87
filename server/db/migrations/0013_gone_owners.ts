export const sql = `
ALTER TABLE "gone_business" ADD "owner_ids" text DEFAULT '' NOT NULL;
`;

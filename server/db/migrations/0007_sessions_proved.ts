export const sql = `
ALTER TABLE "session" ADD "proved_at" integer;
`;

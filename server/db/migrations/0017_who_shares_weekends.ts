export const sql = `
ALTER TABLE "member" ADD "shares_weekends" integer;
`;

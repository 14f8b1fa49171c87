export const sql = `
ALTER TABLE "feedback" ADD "came_back_at" integer;
ALTER TABLE "feedback" ADD "content_at" integer;
`;

export const sql = `
CREATE TABLE "gone_address" (
  "hash" text PRIMARY KEY NOT NULL,
  "language" text NOT NULL
);

CREATE TABLE "gone_business" (
  "id" text PRIMARY KEY NOT NULL,
  "language" text NOT NULL,
  "deleted_at" integer NOT NULL,
  "emptied_at" integer
);
`;

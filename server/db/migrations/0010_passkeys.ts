export const sql = `
CREATE TABLE "passkey" (
  "id" text PRIMARY KEY NOT NULL,
  "user_id" text NOT NULL,
  "credential_id" text NOT NULL,
  "public_key" text NOT NULL,
  "counter" integer NOT NULL,
  "transports" text NOT NULL,
  "backed_up" integer NOT NULL,
  "name" text NOT NULL,
  "created_at" integer NOT NULL,
  "last_used_at" integer,
  FOREIGN KEY ("user_id") REFERENCES "user"("id") ON UPDATE no action ON DELETE cascade
);

CREATE UNIQUE INDEX "passkey_credential" ON "passkey" ("credential_id");
CREATE INDEX "passkey_user" ON "passkey" ("user_id");
`;

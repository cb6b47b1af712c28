-- CreateEnum
CREATE TYPE "PassportRevocation" AS ENUM ('REQUESTED', 'ISSUED_IN_ERROR', 'CONSENT_WITHDRAWN', 'EVIDENCE_WITHDRAWN', 'DECISION_WITHDRAWN');

-- Values that are added are not used in this migration: PostgreSQL forbids that within one transaction.
ALTER TYPE "ConsentPurpose" ADD VALUE 'SKILLS_PASSPORT';
ALTER TYPE "ConsentPurpose" ADD VALUE 'NAME_IN_PASSPORT';

-- CreateTable
CREATE TABLE "passport_key" (
    "id" TEXT NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "sealed_private" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "signs_from" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "passport_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passport_status_list" (
    "id" SERIAL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "passport_status_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passport" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "credential" TEXT NOT NULL,
    "credential_hash" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "status_list_id" INTEGER NOT NULL,
    "status_index" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL,
    "issued_by" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by" TEXT,
    "revocation" "PassportRevocation",
    "revocation_reason" TEXT,

    CONSTRAINT "passport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passport_token_key" ON "passport"("token");

-- CreateIndex
CREATE INDEX "passport_candidate_id_idx" ON "passport"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "passport_status_list_id_status_index_key" ON "passport"("status_list_id", "status_index");

-- AddForeignKey
ALTER TABLE "passport" ADD CONSTRAINT "passport_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passport" ADD CONSTRAINT "passport_status_list_id_fkey" FOREIGN KEY ("status_list_id") REFERENCES "passport_status_list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A passport is revoked with its reason, once and for all.
ALTER TABLE "passport"
  ADD CONSTRAINT "passport_revoked_with_reason" CHECK ((revoked_at IS NULL) = (revocation IS NULL)),
  ADD CONSTRAINT "passport_status_in_list" CHECK (status_index >= 0 AND status_index < 131072);

CREATE FUNCTION keep_passport_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'passport % is revoked, and stays so', OLD.id;
END
$$;

CREATE TRIGGER passport_stays_revoked BEFORE UPDATE ON "passport"
  FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  EXECUTE FUNCTION keep_passport_revoked();

-- CreateTable
CREATE TABLE "reference_correction" (
    "id" BIGSERIAL NOT NULL,
    "file" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "corrected_by_id" UUID,
    "corrected_by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched" INTEGER NOT NULL,
    "rules_version" INTEGER NOT NULL,

    CONSTRAINT "reference_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reference_correction_file_name_version_key" ON "reference_correction"("file", "name", "version");

-- History is written once.
CREATE TRIGGER reference_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "reference_correction"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "reference_correction" ADD CONSTRAINT "reference_correction_version" CHECK (version > 0);

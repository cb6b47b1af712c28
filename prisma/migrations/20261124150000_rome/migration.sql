-- AlterEnum
-- Nothing below uses the new values: a transaction cannot use what it has added to an enum.
ALTER TYPE "ConceptKind" ADD VALUE 'JOB_TITLE';
ALTER TYPE "ConceptKind" ADD VALUE 'JOB_GROUP';

-- AlterTable
ALTER TABLE "territory" ADD COLUMN "successor_code" TEXT,
ADD COLUMN "former_parent_code" TEXT;

-- CreateIndex
CREATE INDEX "concept_mapping_target_uri_idx" ON "concept_mapping"("target_uri");

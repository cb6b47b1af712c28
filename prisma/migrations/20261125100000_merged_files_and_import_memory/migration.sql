-- DropIndex
DROP INDEX "training_enrolment_session_id_candidate_id_key";

-- AlterTable
ALTER TABLE "introduction" ADD COLUMN     "merge_id" UUID;

-- AlterTable
ALTER TABLE "candidate_event" ADD COLUMN     "merge_id" UUID;

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "forgotten_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "before" JSONB,
ADD COLUMN     "candidate_version" INTEGER;

-- AlterTable
ALTER TABLE "training_enrolment" ADD COLUMN     "merge_id" UUID;

-- CreateIndex
CREATE INDEX "training_enrolment_session_id_idx" ON "training_enrolment"("session_id");

-- By hand. Nobody asks twice for one session; a merge may bring a second enrolment, and both stay to be read.
CREATE UNIQUE INDEX training_enrolment_once ON training_enrolment (session_id, candidate_id) WHERE merge_id IS NULL;
ALTER TABLE introduction ADD CONSTRAINT introduction_merge FOREIGN KEY (merge_id) REFERENCES candidate_merge (id);
ALTER TABLE candidate_event ADD CONSTRAINT candidate_event_merge FOREIGN KEY (merge_id) REFERENCES candidate_merge (id);
ALTER TABLE training_enrolment
  ADD CONSTRAINT training_enrolment_merge FOREIGN KEY (merge_id) REFERENCES candidate_merge (id);
CREATE INDEX introduction_brought ON introduction (merge_id) WHERE merge_id IS NOT NULL;
CREATE INDEX candidate_event_brought ON candidate_event (merge_id) WHERE merge_id IS NOT NULL;
CREATE INDEX training_enrolment_brought ON training_enrolment (merge_id) WHERE merge_id IS NOT NULL;
ALTER TABLE import_row ADD CONSTRAINT import_row_before CHECK (before IS NULL OR candidate_version IS NOT NULL);
CREATE INDEX import_batch_remembered ON import_batch (finished_at) WHERE forgotten_at IS NULL;

-- CreateEnum
CREATE TYPE "VisitKind" AS ENUM ('WALK_IN', 'APPOINTMENT', 'OUTREACH', 'PHONE');

-- CreateEnum
CREATE TYPE "VisitChannel" AS ENUM ('IN_PERSON', 'CALL', 'TEXT_MESSAGE', 'VOICE_MESSAGE', 'INTERMEDIARY');

-- CreateEnum
CREATE TYPE "VisitReason" AS ENUM ('REGISTRATION', 'UPDATE', 'OFFER', 'PAPERS', 'TRAINING', 'RETURN', 'COMPLAINT', 'INFORMATION', 'OTHER');

-- CreateEnum
CREATE TYPE "AppointmentStatus" AS ENUM ('BOOKED', 'KEPT', 'MISSED', 'MOVED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('IDENTITY_CARD', 'PASSPORT', 'BIRTH_CERTIFICATE', 'RESIDENCE_CERTIFICATE', 'CRIMINAL_RECORD', 'MEDICAL_CERTIFICATE', 'YELLOW_FEVER_CARD', 'DIPLOMA', 'TRANSCRIPT', 'TRAINING_CERTIFICATE', 'WORK_CERTIFICATE', 'CURRICULUM_VITAE', 'DRIVING_LICENCE', 'PHOTOGRAPH', 'OTHER');

-- CreateEnum
CREATE TYPE "PaperForm" AS ENUM ('ORIGINAL', 'COPY');

-- AlterEnum
ALTER TYPE "NameKind" ADD VALUE 'BIRTH';
ALTER TYPE "NameKind" ADD VALUE 'TITLE';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "commune_code" TEXT,
ADD COLUMN     "father_name" TEXT,
ADD COLUMN     "mother_name" TEXT;

-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "place" TEXT,
ADD COLUMN     "recorded_by" TEXT,
ADD COLUMN     "withdrawal_by" TEXT,
ADD COLUMN     "witness_tie" TEXT,
ADD COLUMN     "wording" TEXT;

-- CreateTable
CREATE TABLE "person_identifier" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "person_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_residence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "region_code" TEXT,
    "cercle_code" TEXT,
    "commune_code" TEXT,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "person_residence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" "VisitKind" NOT NULL,
    "channel" "VisitChannel" NOT NULL,
    "reason" "VisitReason" NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "reason" "VisitReason" NOT NULL,
    "note" TEXT,
    "status" "AppointmentStatus" NOT NULL DEFAULT 'BOOKED',
    "moved_to_id" UUID,
    "booked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "booked_by" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ,
    "settled_by" TEXT,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handed_paper" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "form" "PaperForm" NOT NULL,
    "received_on" DATE NOT NULL,
    "received_by" TEXT NOT NULL,
    "returned_on" DATE,
    "returned_by" TEXT,

    CONSTRAINT "handed_paper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "person_identifier_person_id_idx" ON "person_identifier"("person_id");

-- CreateIndex
CREATE INDEX "person_identifier_digest_idx" ON "person_identifier"("digest");

-- CreateIndex
CREATE INDEX "person_residence_person_id_idx" ON "person_residence"("person_id");

-- CreateIndex
CREATE INDEX "visit_candidate_id_at_idx" ON "visit"("candidate_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_moved_to_id_key" ON "appointment"("moved_to_id");

-- CreateIndex
CREATE INDEX "appointment_candidate_id_idx" ON "appointment"("candidate_id");

-- CreateIndex
CREATE INDEX "appointment_agency_id_starts_at_idx" ON "appointment"("agency_id", "starts_at");

-- CreateIndex
CREATE INDEX "handed_paper_candidate_id_idx" ON "handed_paper"("candidate_id");

-- AddForeignKey
ALTER TABLE "person_identifier" ADD CONSTRAINT "person_identifier_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_residence" ADD CONSTRAINT "person_residence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_moved_to_id_fkey" FOREIGN KEY ("moved_to_id") REFERENCES "appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_paper" ADD CONSTRAINT "handed_paper_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handed_paper" ADD CONSTRAINT "handed_paper_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What the data model language cannot say.

-- Time is half-open.
ALTER TABLE person_identifier ADD CONSTRAINT person_identifier_order CHECK (from_date <= to_date);
ALTER TABLE person_residence ADD CONSTRAINT person_residence_order CHECK (from_date <= to_date);
ALTER TABLE appointment ADD CONSTRAINT appointment_order CHECK (starts_at < ends_at);
ALTER TABLE handed_paper ADD CONSTRAINT handed_paper_order CHECK (received_on <= returned_on);

-- One number of a kind, and one home, at a time. Two persons may have the same number: registers err.
ALTER TABLE person_identifier ADD CONSTRAINT person_identifier_once EXCLUDE USING gist (
  person_id WITH =, kind WITH =, daterange(from_date, to_date, '[)') WITH &&
);
ALTER TABLE person_residence ADD CONSTRAINT person_residence_once EXCLUDE USING gist (
  person_id WITH =, daterange(from_date, to_date, '[)') WITH &&
);
ALTER TABLE person_identifier ADD CONSTRAINT person_identifier_digest CHECK (length(digest) = 32);

-- Nobody is expected in two places at once; judged at the end, so that an appointment may move by some minutes.
ALTER TABLE appointment ADD CONSTRAINT appointment_once EXCLUDE USING gist (
  candidate_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&
) WHERE (status = 'BOOKED') DEFERRABLE INITIALLY DEFERRED;

-- What is settled has a moment, and what moved has where to.
ALTER TABLE appointment ADD CONSTRAINT appointment_settled CHECK ((status = 'BOOKED') = (settled_at IS NULL));
ALTER TABLE appointment ADD CONSTRAINT appointment_moved CHECK ((status = 'MOVED') = (moved_to_id IS NOT NULL));

-- An agency holds one paper of a kind and form at a time.
CREATE UNIQUE INDEX handed_paper_held ON handed_paper (candidate_id, kind, form) WHERE returned_on IS NULL;

-- CreateEnum
CREATE TYPE "CandidateEventKind" AS ENUM ('REGISTERED', 'DEPARTED', 'RETURNED', 'TRAINING_COMPLETED', 'STATUS_CHANGED');

-- CreateEnum
CREATE TYPE "ReturnKind" AS ENUM ('VOLUNTARY_SPONTANEOUS', 'VOLUNTARY_ASSISTED', 'END_OF_CONTRACT', 'SEASONAL_END', 'EXPELLED_DEPORTED', 'EVACUATED', 'RETIREMENT');

-- CreateEnum
CREATE TYPE "EventSource" AS ENUM ('PERSON', 'SERVICE', 'PARTNER', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "TrainingProviderKind" AS ENUM ('CPR', 'CPR_BRANCH', 'AEK', 'DEPARTMENT', 'PARTNER', 'ONLINE');

-- CreateEnum
CREATE TYPE "TrainingModuleKind" AS ENUM ('TRE', 'CREE', 'GERME', 'CPR_UPGRADE', 'AEK_APPRENTICESHIP', 'DUAL', 'QUALIFYING', 'PRE_DEPARTURE', 'ONLINE_COURSE');

-- CreateEnum
CREATE TYPE "EnrolmentStatus" AS ENUM ('REQUESTED', 'ENROLLED', 'COMPLETED', 'ABANDONED', 'REFUSED');

-- AlterTable
ALTER TABLE "candidate_skill" ADD COLUMN     "asked_by" TEXT,
ADD COLUMN     "asked_on" DATE,
ADD COLUMN     "evidence_on" DATE,
ADD COLUMN     "vouched_by" TEXT;

-- AlterTable
ALTER TABLE "credential" ADD COLUMN     "categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "valid_until" DATE;

-- CreateTable
CREATE TABLE "candidate_event" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" "CandidateEventKind" NOT NULL,
    "on_date" DATE NOT NULL,
    "return_kind" "ReturnKind",
    "country" TEXT,
    "status_after" "CandidateStatus",
    "source" "EventSource" NOT NULL,
    "note" TEXT,
    "enrolment_id" UUID,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "candidate_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_question" (
    "skill_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "task_question_pkey" PRIMARY KEY ("skill_id","lang")
);

-- CreateTable
CREATE TABLE "task_answer_wording" (
    "level" SMALLINT NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "task_answer_wording_pkey" PRIMARY KEY ("level","lang")
);

-- CreateTable
CREATE TABLE "training_provider" (
    "code" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "kind" "TrainingProviderKind" NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT,
    "territory_code" TEXT,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "training_provider_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "training_module" (
    "code" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "kind" "TrainingModuleKind" NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hours" INTEGER,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "training_module_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "training_module_skill" (
    "module_code" TEXT NOT NULL,
    "skill_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,

    CONSTRAINT "training_module_skill_pkey" PRIMARY KEY ("module_code","skill_id")
);

-- CreateTable
CREATE TABLE "training_session" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "module_code" TEXT NOT NULL,
    "provider_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_enrolment" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "status" "EnrolmentStatus" NOT NULL DEFAULT 'REQUESTED',
    "requested_on" DATE NOT NULL,
    "changed_on" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "training_enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "candidate_event_ordinal_key" ON "candidate_event"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_event_enrolment_id_key" ON "candidate_event"("enrolment_id");

-- CreateIndex
CREATE INDEX "candidate_event_candidate_id_on_date_idx" ON "candidate_event"("candidate_id", "on_date");

-- CreateIndex
CREATE UNIQUE INDEX "training_session_ordinal_key" ON "training_session"("ordinal");

-- CreateIndex
CREATE INDEX "training_session_starts_on_idx" ON "training_session"("starts_on");

-- CreateIndex
CREATE INDEX "training_enrolment_candidate_id_idx" ON "training_enrolment"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_enrolment_session_id_candidate_id_key" ON "training_enrolment"("session_id", "candidate_id");

-- AddForeignKey
ALTER TABLE "candidate_event" ADD CONSTRAINT "candidate_event_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_event" ADD CONSTRAINT "candidate_event_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "training_enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_module_skill" ADD CONSTRAINT "training_module_skill_module_code_fkey" FOREIGN KEY ("module_code") REFERENCES "training_module"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_module_code_fkey" FOREIGN KEY ("module_code") REFERENCES "training_module"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_provider_code_fkey" FOREIGN KEY ("provider_code") REFERENCES "training_provider"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "training_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What the data model language cannot say.

-- Rows that name a concept name one that exists.
ALTER TABLE task_question ADD CONSTRAINT task_question_concept FOREIGN KEY (skill_id) REFERENCES concept (id);
ALTER TABLE training_module_skill ADD CONSTRAINT training_module_skill_concept FOREIGN KEY (skill_id) REFERENCES concept (id);

-- Time is half-open.
ALTER TABLE training_session ADD CONSTRAINT training_session_order CHECK (starts_on < ends_on);
ALTER TABLE training_enrolment ADD CONSTRAINT training_enrolment_order CHECK (requested_on <= changed_on);

-- Levels and counts.
ALTER TABLE task_answer_wording ADD CONSTRAINT task_answer_wording_level CHECK (level BETWEEN 0 AND 4);
ALTER TABLE training_module_skill ADD CONSTRAINT training_module_skill_level CHECK (level BETWEEN 1 AND 4);
ALTER TABLE training_module ADD CONSTRAINT training_module_hours CHECK (hours > 0);
ALTER TABLE training_session ADD CONSTRAINT training_session_seats CHECK (seats > 0);

-- A return says how; a movement says which status it brings; a completed training says which enrolment it ends.
ALTER TABLE candidate_event ADD CONSTRAINT candidate_event_return CHECK ((kind = 'RETURNED') = (return_kind IS NOT NULL));
ALTER TABLE candidate_event ADD CONSTRAINT candidate_event_status CHECK (
  CASE kind
    WHEN 'RETURNED' THEN status_after IS NOT DISTINCT FROM 'RETURNED'
    WHEN 'DEPARTED' THEN status_after IS NOT NULL AND status_after IN ('DIASPORA', 'ON_ASSIGNMENT')
    WHEN 'TRAINING_COMPLETED' THEN status_after IS NULL
    ELSE status_after IS NOT NULL
  END
);
ALTER TABLE candidate_event ADD CONSTRAINT candidate_event_training CHECK (
  (kind = 'TRAINING_COMPLETED') = (enrolment_id IS NOT NULL)
);

-- Nobody leaves or comes back twice on one day.
CREATE UNIQUE INDEX candidate_event_movement_once ON candidate_event (candidate_id, kind, on_date)
  WHERE kind IN ('DEPARTED', 'RETURNED');

-- Files opened before there were events.
INSERT INTO candidate_event (id, candidate_id, kind, on_date, status_after, source, recorded_at, recorded_by)
SELECT gen_random_uuid(), id, 'REGISTERED', (registered_at AT TIME ZONE 'UTC')::date, status, 'SERVICE', registered_at, 'migration'
FROM candidate ORDER BY ordinal;

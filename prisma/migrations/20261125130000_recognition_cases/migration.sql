-- CreateEnum
CREATE TYPE "RecognitionCaseKind" AS ENUM ('CREDENTIAL', 'PRIOR_LEARNING', 'TRADE_TEST');

-- CreateEnum
CREATE TYPE "RecognitionCaseState" AS ENUM ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'ADMISSIBLE', 'AUTHENTICATION_PENDING', 'IN_ASSESSMENT', 'DECIDED', 'APPEAL', 'CLOSED');

-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'RECOGNITION_ASSESSOR';

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "authority_code" TEXT;

-- CreateTable
CREATE TABLE "recognition_authority" (
    "code" TEXT NOT NULL,
    "jurisdictions" TEXT[],
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "recognition_authority_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recognition_procedure" (
    "code" TEXT NOT NULL,
    "authority_code" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" "RecognitionCaseKind" NOT NULL,
    "purposes" TEXT[],
    "outcomes" TEXT[],
    "binding" TEXT NOT NULL,
    "checklist" JSONB NOT NULL,
    "term" JSONB,
    "appeal_term" JSONB,
    "certificate_months" INTEGER,
    "jury_size" INTEGER,
    "fee_minor" INTEGER,
    "fee_currency" TEXT,
    "weekend" INTEGER[],
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "recognition_procedure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recognition_case" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "candidate_id" UUID NOT NULL,
    "merge_id" UUID,
    "kind" "RecognitionCaseKind" NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "credential_id" UUID,
    "target_type" TEXT,
    "units" JSONB NOT NULL DEFAULT '[]',
    "destination" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "occupation_id" UUID,
    "profession" TEXT,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "opened_by_id" UUID,
    "opened_by_name" TEXT NOT NULL,
    "state" "RecognitionCaseState" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "assessor_id" UUID,
    "submitted_on" DATE,
    "due_on" DATE,
    "outcome" TEXT,
    "valid_until" DATE,

    CONSTRAINT "recognition_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition_case_event" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "details" JSONB NOT NULL,
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "recognition_case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_effect" (
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "effect_scope" TEXT,
    "scale" TEXT,
    "level" TEXT,
    "differences" TEXT[],
    "measures" TEXT[],
    "decided_on" DATE NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE,
    "reference" TEXT,

    CONSTRAINT "decision_effect_pkey" PRIMARY KEY ("case_id","position")
);

-- CreateIndex
CREATE INDEX "recognition_procedure_authority_code_idx" ON "recognition_procedure"("authority_code");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_case_ordinal_key" ON "recognition_case"("ordinal");

-- CreateIndex
CREATE INDEX "recognition_case_candidate_id_idx" ON "recognition_case"("candidate_id");

-- CreateIndex
CREATE INDEX "recognition_case_credential_id_idx" ON "recognition_case"("credential_id");

-- CreateIndex
CREATE INDEX "recognition_case_procedure_code_state_idx" ON "recognition_case"("procedure_code", "state");

-- CreateIndex
CREATE INDEX "recognition_case_due_on_idx" ON "recognition_case"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_case_event_case_id_position_key" ON "recognition_case_event"("case_id", "position");

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_authority_code_fkey" FOREIGN KEY ("authority_code") REFERENCES "recognition_authority"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_procedure" ADD CONSTRAINT "recognition_procedure_authority_code_fkey" FOREIGN KEY ("authority_code") REFERENCES "recognition_authority"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case" ADD CONSTRAINT "recognition_case_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case" ADD CONSTRAINT "recognition_case_procedure_code_fkey" FOREIGN KEY ("procedure_code") REFERENCES "recognition_procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case" ADD CONSTRAINT "recognition_case_credential_id_fkey" FOREIGN KEY ("credential_id") REFERENCES "credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case" ADD CONSTRAINT "recognition_case_target_type_fkey" FOREIGN KEY ("target_type") REFERENCES "qualification_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case" ADD CONSTRAINT "recognition_case_assessor_id_fkey" FOREIGN KEY ("assessor_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_case_event" ADD CONSTRAINT "recognition_case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "recognition_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_effect" ADD CONSTRAINT "decision_effect_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "recognition_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE recognition_case ADD CONSTRAINT recognition_case_concept FOREIGN KEY (occupation_id) REFERENCES concept (id);
ALTER TABLE recognition_case ADD CONSTRAINT recognition_case_merge FOREIGN KEY (merge_id) REFERENCES candidate_merge (id);
CREATE INDEX recognition_case_brought ON recognition_case (merge_id) WHERE merge_id IS NOT NULL;

-- An assessor decides for one authority; nobody else for any. As text: the value is not usable in the transaction that adds it.
ALTER TABLE user_account ADD CONSTRAINT user_account_authority CHECK (
  (role::text = 'RECOGNITION_ASSESSOR') = (authority_code IS NOT NULL)
);

-- A credential is recognised; prior learning aims at a qualification, and gives the credential in the end.
ALTER TABLE recognition_case ADD CONSTRAINT recognition_case_subject CHECK (
  CASE kind
    WHEN 'CREDENTIAL' THEN credential_id IS NOT NULL AND target_type IS NULL
    WHEN 'PRIOR_LEARNING' THEN target_type IS NOT NULL
    ELSE credential_id IS NULL AND target_type IS NULL
  END
);
ALTER TABLE recognition_case ADD CONSTRAINT recognition_case_profession CHECK (profession ~ '^[0-9]{4}$');
ALTER TABLE recognition_case_event ADD CONSTRAINT recognition_case_event_position CHECK (position >= 1);
ALTER TABLE decision_effect ADD CONSTRAINT decision_effect_order CHECK (from_date < to_date);

-- What happened is written once.
CREATE TRIGGER recognition_case_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON recognition_case_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

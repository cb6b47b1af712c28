-- AlterTable
ALTER TABLE "qualification_type" ADD COLUMN     "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "fields" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "regulated_profession" ADD COLUMN     "field" TEXT;

-- CreateTable
CREATE TABLE "recognition_instrument" (
    "code" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope_fr" TEXT NOT NULL,
    "scope_en" TEXT NOT NULL,
    "authority" TEXT,
    "statutory_days" INTEGER,
    "day_kind" TEXT NOT NULL,
    "fee" JSONB,
    "validity_months" INTEGER,
    "outcomes" TEXT[],
    "parties" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "note_fr" TEXT,
    "note_en" TEXT,
    "documents" TEXT[],
    "steps" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "recognition_instrument_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recognition_rule" (
    "code" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "standing" TEXT NOT NULL,
    "destinations" JSONB,
    "purposes" TEXT[],
    "professions" JSONB,
    "profession_field" BOOLEAN NOT NULL,
    "outcome" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "effect_scope" TEXT NOT NULL,
    "substantial_differences" TEXT[],
    "measures" TEXT[],
    "conditions" JSONB NOT NULL,
    "residual" BOOLEAN NOT NULL,
    "authority" TEXT,
    "expected_days" INTEGER,
    "legal_basis" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "recognition_rule_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recognition_certificate" (
    "code" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "validity_months" INTEGER,
    "authority" TEXT,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "recognition_certificate_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recognition_outcome_rank" (
    "purpose" TEXT NOT NULL,
    "outcomes" TEXT[],
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "recognition_outcome_rank_pkey" PRIMARY KEY ("purpose")
);

-- CreateTable
CREATE TABLE "false_friend" (
    "code" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "senses" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "false_friend_pkey" PRIMARY KEY ("code")
);

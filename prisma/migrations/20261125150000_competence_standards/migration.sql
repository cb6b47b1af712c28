-- CreateEnum
CREATE TYPE "StandardKind" AS ENUM ('QUALIFICATION', 'TRADE_TEST');

-- CreateTable
CREATE TABLE "competence_standard" (
    "code" TEXT NOT NULL,
    "title_code" TEXT NOT NULL,
    "kind" "StandardKind" NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "isco" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hours" INTEGER,
    "practice_months" INTEGER,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "competence_standard_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "competence_unit" (
    "standard_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "competence_unit_pkey" PRIMARY KEY ("standard_code","code")
);

-- CreateTable
CREATE TABLE "unit_outcome" (
    "standard_code" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "skill_id" UUID NOT NULL,
    "match" "MappingKind" NOT NULL,
    "confidence" INTEGER NOT NULL,
    "level" SMALLINT NOT NULL,
    "name_fr" TEXT,
    "name_en" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "unit_outcome_pkey" PRIMARY KEY ("standard_code","unit_code","skill_id")
);

-- AddForeignKey
ALTER TABLE "competence_unit" ADD CONSTRAINT "competence_unit_standard_code_fkey" FOREIGN KEY ("standard_code") REFERENCES "competence_standard"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_outcome" ADD CONSTRAINT "unit_outcome_standard_code_unit_code_fkey" FOREIGN KEY ("standard_code", "unit_code") REFERENCES "competence_unit"("standard_code", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "licence_categories" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "import_wish" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "occupation_text" TEXT NOT NULL,
    "occupation_key" TEXT NOT NULL,
    "occupation_id" UUID,
    "occupation_confidence" INTEGER,

    CONSTRAINT "import_wish_pkey" PRIMARY KEY ("batch_id","line","position")
);

-- AddForeignKey
ALTER TABLE "import_wish" ADD CONSTRAINT "import_wish_batch_id_line_fkey" FOREIGN KEY ("batch_id", "line") REFERENCES "import_row"("batch_id", "line") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand.
ALTER TABLE offer ALTER COLUMN licence_categories SET NOT NULL;
CREATE INDEX import_wish_open ON import_wish (batch_id, occupation_key) WHERE occupation_id IS NULL;

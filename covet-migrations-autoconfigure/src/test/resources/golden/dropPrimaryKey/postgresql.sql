-- forward
ALTER TABLE "pairs" DROP CONSTRAINT "pk_pairs";

-- backward
ALTER TABLE "pairs" ADD CONSTRAINT "pk_pairs" PRIMARY KEY ("b", "a");

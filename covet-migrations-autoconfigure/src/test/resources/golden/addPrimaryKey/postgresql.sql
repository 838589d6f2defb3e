-- forward
ALTER TABLE "pairs" ADD CONSTRAINT "pk_pairs" PRIMARY KEY ("b", "a");

-- backward
ALTER TABLE "pairs" DROP CONSTRAINT "pk_pairs";

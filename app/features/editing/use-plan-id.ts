/** The plan of the address: for links to its other pages. */
import { useParams } from "@remix-run/react";

export function usePlanId(): string {
  const { planId } = useParams();
  if (planId === undefined) throw new Error("This part belongs inside the pages of a plan.");
  return planId;
}

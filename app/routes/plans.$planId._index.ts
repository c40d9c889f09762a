/** A plan without a page named opens at its steps. */
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/plans/${params.planId}/steps`);
}

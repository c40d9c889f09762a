/** The first page of a plan: what we demand, how far we are, what comes next. */
import { useText } from "../../ui/text.tsx";
import { PageHead } from "../editing/PageHead.tsx";

export function OverviewScreen() {
  const t = useText();
  return <PageHead title={t("overview.title")} />;
}

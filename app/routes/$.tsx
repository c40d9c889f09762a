/** Every address that nothing else answers: a 404 in the reader's language. */
import { ErrorPage } from "../features/shell/ErrorPage.tsx";

export function loader() {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function Missing() {
  return <ErrorPage />;
}

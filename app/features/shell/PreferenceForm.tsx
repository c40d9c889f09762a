/** Posts a preference to `/preferences` and comes back to where the person was. Works without script. */
import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

interface PreferenceFormProps {
  /** Another language needs another catalogue, so the page is loaded anew. */
  reloadDocument?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

export function PreferenceForm({ reloadDocument = false, className, children }: PreferenceFormProps) {
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/preferences"
      reloadDocument={reloadDocument}
      className={className}
      preventScrollReset
      replace
    >
      <input type="hidden" name="back" value={pathname + search} />
      {children}
    </Form>
  );
}

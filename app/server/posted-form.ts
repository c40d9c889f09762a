/** What a page posted. A body that is no form is the sender's fault, and said so, in place of an error of ours. */
import { randomBytes } from "node:crypto";
import { formText } from "./form-text.ts";

/** @throws a 400 response when the body can't be read as a form */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    // Wrong content type, cut off in the middle, broken boundaries: there is no form in any of them.
    throw new Response(null, { status: 400 });
  }
}

const longestField = 300;

/** Reads the text fields of a posted form; what is longer than anything anybody types is cut off. */
export async function postedFields(request: Request): Promise<(name: string) => string> {
  const form = await postedForm(request);
  return (name) => formText(form, name).slice(0, longestField);
}

/** Goes with a form to the browser and comes back with it: the same key twice is one and the same tap. */
export function newFormKey(): string {
  return randomBytes(16).toString("base64url");
}

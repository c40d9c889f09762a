/** `sendWaiting` as pages call it: loaded only where something waits, because it brings the whole live part. */
export async function sendFromHere(memberIds: readonly string[]): Promise<void> {
  try {
    const [{ sendWaiting }, { browserEnvironment }] = await Promise.all([
      import("./send-waiting.ts"),
      import("./browser-environment.ts"),
    ]);
    await sendWaiting(memberIds, browserEnvironment());
  } catch {
    // Without the network its code may not come either; what waits stays where it is.
  }
}

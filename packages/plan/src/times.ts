/** A time of day where the plan is carried out, without a day: text that sorts by itself. */

/** `HH:mm`, from 00:00 to 23:59. */
export type Time = string & { readonly __brand: "Time" };

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isTime(text: unknown): text is Time {
  return typeof text === "string" && timeShape.test(text);
}

/** Reads a time; throws a RangeError for anything else. For text typed by people ask `isTime` first. */
export function time(text: string): Time {
  if (!isTime(text)) throw new RangeError(`not a time: ${text}`);
  return text;
}

/** What the invented plan is called, and when its story is told. */

/** The workshop is on this day, and the story is told from "today". */
export const storyBegins = "2027-01-15";
export const storyToday = "2027-02-08";

export const demoPlanFacts = {
  title: "Всяко дете в градината",
  titleEn: "Every Child in Kindergarten",
  lang: "bg",
  area: "education",
} as const;

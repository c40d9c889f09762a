/**
 * What kind of action a step is, and how much pressure it puts on its target: from 1, facts and talks, to 4, people in
 * the street. Pressure is derived, never stored, so that nobody can edit it by hand.
 */

const pressureOf = {
  research: 1,
  info_request: 1,
  meeting: 1,
  letter_proposal: 1,
  training: 1,
  coalition_meeting: 1,
  monitoring: 1,
  thanks: 1,
  community_meeting: 2,
  round_table: 2,
  petition: 2,
  council_session: 2,
  media: 3,
  signal_body: 3,
  public_event: 3,
  rally: 4,
} as const;

export type Tactic = keyof typeof pressureOf;
export type Pressure = 1 | 2 | 3 | 4;

export const tactics = [
  "research",
  "info_request",
  "meeting",
  "letter_proposal",
  "training",
  "coalition_meeting",
  "monitoring",
  "thanks",
  "community_meeting",
  "round_table",
  "petition",
  "council_session",
  "media",
  "signal_body",
  "public_event",
  "rally",
] as const satisfies readonly Tactic[];

export function pressure(tactic: Tactic): Pressure {
  return pressureOf[tactic];
}

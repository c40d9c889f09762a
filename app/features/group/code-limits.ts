/** How long a code may be open, and for how many people. */
export const codeHours = [12, 48, 168] as const;
export const mostSeats = 100;
/** More than any working group of the programme has; the facilitator still sees who comes. */
export const usualSeats = 20;

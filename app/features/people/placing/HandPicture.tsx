/** Who is in the hand, as a picture beside the pointer. */
import type { MapPerson } from "@zaedno/maps";
import { forwardRef } from "react";
import { StanceShape } from "../../../ui/StanceMark.tsx";
import styles from "./PersonChip.module.css";

export const HandPicture = forwardRef<HTMLDivElement, { readonly person: MapPerson }>(function HandPicture(
  { person },
  ref,
) {
  return (
    <div ref={ref} className={styles.hand} aria-hidden="true">
      <span className={styles.carried} data-hand={person.id}>
        <StanceShape stance={person.stance} />
        {person.label}
      </span>
    </div>
  );
});

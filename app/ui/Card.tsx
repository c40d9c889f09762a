/** A box for what can be picked up or tapped as a whole. Lay text on the page itself instead of in boxes; never card in card. */
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import styles from "./Card.module.css";
import { classes } from "./classes.ts";

interface CardProps extends ComponentPropsWithoutRef<"div"> {
  /** A quiet card: no ground, no shadow (done things). */
  flat?: boolean;
  /** A red edge; say in words inside what is wrong. */
  bad?: boolean;
}

export const Card = forwardRef<HTMLDivElement, CardProps>(function Card({ flat, bad, className, ...rest }, ref) {
  return (
    <div ref={ref} className={classes(styles.card, flat && styles.flat, bad && styles.bad, className)} {...rest} />
  );
});

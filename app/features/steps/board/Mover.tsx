/**
 * The one button for moving a card. Pressed, it opens "Move to…"; held and pulled (or taken with the space bar),
 * it is the handle that drags. One control, so that nobody has to know which of two little signs is theirs.
 */
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useText } from "../../../ui/text.tsx";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.tsx";
import styles from "./Mover.module.css";

type MoverProps = { readonly title: string } & Omit<ComponentPropsWithoutRef<"button">, "title">;

export const Mover = forwardRef<HTMLButtonElement, MoverProps>(function Mover({ title, ...rest }, ref) {
  const t = useText();
  return (
    <button ref={ref} type="button" className={styles.mover} data-mover {...rest}>
      <Icon name="grip-vertical" />
      {t("steps.move")}
      <VisuallyHidden> „{title}“</VisuallyHidden>
    </button>
  );
});

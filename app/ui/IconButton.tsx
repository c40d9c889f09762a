/** A button that shows only an icon: for close, send and the like. The label is its name for screen readers. */
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";
import styles from "./IconButton.module.css";

export type IconButtonProps = { icon: IconName; label: string } & Omit<
  ComponentPropsWithoutRef<"button">,
  "children" | "aria-label"
>;

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, className, type = "button", ...rest },
  ref,
) {
  return (
    <button ref={ref} type={type} className={classes(styles.button, className)} aria-label={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
});

/** One-line, many-line and pick-one controls. Inside a `<Field>` they take its label and messages by themselves. */
import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classes } from "./classes.ts";
import { useFieldControl } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { useIncomingText } from "./incoming-text.ts";
import styles from "./TextInput.module.css";

export const TextInput = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function TextInput(
  { className, type = "text", ...rest },
  ref,
) {
  return (
    <input
      ref={ref}
      type={type}
      className={classes(styles.input, className)}
      {...useFieldControl()}
      {...rest}
      {...useIncomingText(rest)}
    />
  );
});

export const TextArea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<"textarea">>(function TextArea(
  { className, rows = 3, ...rest },
  ref,
) {
  return (
    <textarea
      ref={ref}
      rows={rows}
      className={classes(styles.input, styles.area, className)}
      {...useFieldControl()}
      {...rest}
      {...useIncomingText(rest)}
    />
  );
});

export const Select = forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<"select">>(function Select(
  { className, children, ...rest },
  ref,
) {
  return (
    <span className={classes(styles.select, className)}>
      <select ref={ref} className={styles.input} {...useFieldControl()} {...rest}>
        {children}
      </select>
      <Icon name="chevron-down" className={styles.arrow} />
    </span>
  );
});

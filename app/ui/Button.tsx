/** Buttons and links that look like them. One filled (`main`) button per screen; it names the act. */
import { Link, type LinkProps } from "@remix-run/react";
import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from "react";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./Icon.tsx";

interface Look {
  /** `main` is filled, `outline` has an edge, `plain` is only a coloured word, `danger` is a plain word in red. */
  kind?: "main" | "outline" | "plain" | "danger";
  big?: boolean;
  /** As wide as its parent. */
  wide?: boolean;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
}

export type ButtonProps = Look & ComponentPropsWithoutRef<"button">;

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind, big, wide, icon, iconAfter, className, children, type = "button", ...rest },
  ref,
) {
  return (
    <button ref={ref} type={type} className={classes(look({ kind, big, wide }), className)} {...rest}>
      <Inside icon={icon} iconAfter={iconAfter}>
        {children}
      </Inside>
    </button>
  );
});

export type LinkButtonProps = Look & LinkProps;

export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { kind, big, wide, icon, iconAfter, className, children, ...rest },
  ref,
) {
  return (
    <Link ref={ref} className={classes(look({ kind, big, wide }), className)} {...rest}>
      <Inside icon={icon} iconAfter={iconAfter}>
        {children}
      </Inside>
    </Link>
  );
});

function look({ kind = "outline", big, wide }: { [key in "kind" | "big" | "wide"]: Look[key] | undefined }) {
  return classes(styles.button, styles[kind], big && styles.big, wide && styles.wide);
}

function Inside({ icon, iconAfter, children }: Pick<Look, "icon" | "iconAfter"> & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** The one big field of the first page: eight digits in two groups, digit keyboard, pasting allowed. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { TextInput } from "../../ui/TextInput.tsx";
import styles from "./CodeField.module.css";
import { cursorAfter, digitsOf, groupDigits } from "./code-digits.ts";

interface CodeFieldProps {
  initial: string;
  /** Called with the digits after each change. */
  onDigits: (digits: string) => void;
}

export function CodeField({ initial, onDigits }: CodeFieldProps) {
  const [shown, setShown] = useState(groupDigits(digitsOf(initial)));
  const input = useRef<HTMLInputElement>(null);
  const first = useRef({ digits: digitsOf(initial), onDigits });
  useEffect(() => {
    // On a slow phone people have typed before the script arrived; React would empty the field at its next change.
    const early = digitsOf(input.current?.value ?? "");
    if (early === first.current.digits) return;
    setShown(groupDigits(early));
    first.current.onDigits(early);
  }, []);
  const handleInput = (event: FormEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.currentTarget;
    const digits = digitsOf(value);
    const grouped = groupDigits(digits);
    const cursor = cursorAfter(grouped, digitsOf(value.slice(0, selectionStart ?? value.length)).length);
    // At once, not with the next state: regrouping would throw the cursor to the end when a digit in the middle is corrected.
    flushSync(() => setShown(grouped));
    input.current?.setSelectionRange(cursor, cursor);
    onDigits(digits);
  };
  return (
    <TextInput
      ref={input}
      className={`${styles.code} num`}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="0000 0000"
      value={shown}
      onChange={handleInput}
    />
  );
}

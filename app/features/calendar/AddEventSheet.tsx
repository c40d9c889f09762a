/** A new event: what it is, and when. It opens at once, for place, agenda and the rest. */
import { type Day, type EventType, eventTypes, isDay, isTime } from "@zaedno/plan";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Select, TextInput } from "../../ui/TextInput.tsx";
import { useText } from "../../ui/text.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { useAboveKeyboard } from "../editing/use-above-keyboard.ts";
import styles from "./Calendar.module.css";
import { useCalendar } from "./calendar-context.ts";

export function AddEventSheet({ day, onClose }: { day: Day; onClose: () => void }) {
  const t = useText();
  const fresh = useNewEvent(day, onClose);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useAboveKeyboard(form);
  useEffect(() => input.current?.focus(), []);
  return (
    <Sheet open onClose={onClose} title={t("calendar.addTitle")} place="centre">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          fresh.add();
        }}
      >
        <Field label={t("calendar.field.title")} error={fresh.refusals.title}>
          <TextInput
            ref={input}
            value={fresh.title}
            onChange={({ target }) => fresh.setTitle(target.value)}
            placeholder={t("calendar.titleExample")}
            enterKeyHint="done"
            autoComplete="off"
          />
        </Field>
        <Field label={t("calendar.field.type")}>
          <Select
            value={fresh.type}
            onChange={({ target }) => fresh.setType(eventTypes.find((type) => type === target.value) ?? fresh.type)}
          >
            {eventTypes.map((type) => (
              <option key={type} value={type}>
                {t(`calendar.type.${type}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field label={t("calendar.field.day")} error={fresh.refusals.day}>
            <TextInput type="date" value={fresh.day} onChange={({ target }) => fresh.setDay(target.value)} />
          </Field>
          <Field label={t("calendar.field.startTime")} error={fresh.refusals.time}>
            <TextInput type="time" value={fresh.time} onChange={({ target }) => fresh.setTime(target.value)} />
          </Field>
        </div>
        <Button type="submit" kind="main" icon="plus" wide>
          {t("calendar.addThis")}
        </Button>
      </form>
    </Sheet>
  );
}

interface Refusals {
  readonly title?: string;
  readonly day?: string;
  readonly time?: string;
}

function useNewEvent(first: Day, onClose: () => void) {
  const t = useText();
  const { run } = useEditing();
  const { address } = useCalendar();
  const [title, setTitle] = useState("");
  const [type, setType] = useState<EventType>("meeting");
  const [day, setDay] = useState<string>(first);
  const [time, setTime] = useState("");
  const [refusals, setRefusals] = useState<Refusals>({});
  const add = () => {
    if (title.trim() === "") return setRefusals({ title: t("editing.refused.empty") });
    if (!isDay(day) || day < "2000") return setRefusals({ day: t("editing.refused.day") });
    if (time !== "" && !isTime(time)) return setRefusals({ time: t("editing.refused.time") });
    const startTime = isTime(time) ? { startTime: time } : {};
    const outcome = run((plan) => plan.addEvent({ title, type, day, ...startTime }));
    if (!outcome.ok) return setRefusals({ title: outcome.refusal });
    onClose();
    address.open(outcome.value);
  };
  return { title, setTitle, type, setType, day, setDay, time, setTime, refusals, add };
}

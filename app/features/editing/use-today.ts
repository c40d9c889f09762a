/** The calendar day where the plan is carried out; a page that stays open overnight moves on by itself. */
import { type Day, today } from "@zaedno/plan";
import { useEffect, useState } from "react";

const lookAgainMs = 60_000;

export function useToday(): Day {
  const [day, setDay] = useState(() => today());
  useEffect(() => {
    const look = () => setDay(today());
    const timer = setInterval(look, lookAgainMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return day;
}

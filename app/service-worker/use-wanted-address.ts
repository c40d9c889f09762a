/** Goes on to the page that was asked for, when this one only stood in for it. */
import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { wantedAddress } from "./wanted-address.ts";

export function useWantedAddress(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const wanted = wantedAddress(window.location);
    if (wanted !== null) navigate(wanted, { replace: true });
  }, [navigate]);
}

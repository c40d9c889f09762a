/** Where this account is signed in, the last used first, and how to end each of them from here. */
import { useFetcher } from "@remix-run/react";
import { Button } from "../../ui/Button.tsx";
import { formatMoment } from "../../ui/dates.ts";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { DeviceView } from "./account-view.ts";
import styles from "./Devices.module.css";

export function Devices({ devices }: { devices: readonly DeviceView[] }) {
  return (
    <ul>
      {devices.map((device) => (
        <DeviceRow key={device.id} device={device} />
      ))}
    </ul>
  );
}

function DeviceRow({ device }: { device: DeviceView }) {
  const t = useText();
  const locale = useLocale();
  const fetcher = useFetcher();
  const moment = formatMoment(device.seenAt, locale);
  return (
    <li className={styles.row}>
      <Icon name={deviceIcon(device.label)} className={styles.icon} />
      <span className={styles.words}>
        <span>{device.label === "" ? t("account.unknownDevice") : device.label}</span>
        {device.isThis ? <Tag tone="brand">{t("account.thisDevice")}</Tag> : <SeenAt moment={moment} />}
      </span>
      {!device.isThis && (
        <fetcher.Form method="post">
          <input type="hidden" name="intent" value="end-device" />
          <input type="hidden" name="device" value={device.id} />
          <Button type="submit" icon="log-out" disabled={fetcher.state !== "idle"}>
            {t("account.endDevice")}
          </Button>
        </fetcher.Form>
      )}
    </li>
  );
}

/** Every other device at once; this one stays. */
export function EndOthers() {
  const t = useText();
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="end-others" />
      <Button type="submit" icon="log-out" disabled={fetcher.state !== "idle"}>
        {t("account.endOthers")}
      </Button>
    </fetcher.Form>
  );
}

function SeenAt({ moment }: { moment: string }) {
  const t = useText();
  return <span className="dim small">{t("account.seenAt", { moment })}</span>;
}

function deviceIcon(label: string): IconName {
  return /Android|iPhone|iPad/.test(label) ? "smartphone" : "laptop";
}

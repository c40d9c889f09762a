/** The question before somebody is removed, with what happens then in plain words. */

import type { TextId } from "../../locales/catalogue.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { useText } from "../../ui/text.tsx";
import { FrontPage } from "../forms/FrontPage.tsx";
import { PlainForm } from "../forms/PlainForm.tsx";
import { useFormAnswer } from "../forms/use-form-answer.ts";
import type { GroupView, PersonDetails } from "./group-view.ts";
import styles from "./RemovalPage.module.css";

const consequences: readonly { icon: IconName; text: TextId }[] = [
  { icon: "lock", text: "group.removalOut" },
  { icon: "smartphone", text: "group.removalDevice" },
  { icon: "check", text: "group.removalStays" },
  { icon: "ticket", text: "group.removalBack" },
];

export function RemovalPage({ view, person }: { view: GroupView; person: PersonDetails }) {
  const t = useText();
  const { busy } = useFormAnswer("remove");
  const here = `/groups/${view.group.id}`;
  const back = `${here}?person=${person.memberId}`;
  const { nickname } = person;
  return (
    <FrontPage
      me={view.me}
      back={{ to: back, label: t("forms.back") }}
      title={t("group.removalTitle", { nickname })}
      facts={view.group.name}
    >
      <ul className={styles.list}>
        {consequences.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <span>{t(text, { nickname })}</span>
          </li>
        ))}
      </ul>
      <PlainForm intent="remove" busy={busy} action={here}>
        <input type="hidden" name="person" value={person.memberId} />
        <div className={styles.acts}>
          <LinkButton kind="main" to={back}>
            {t("group.removalNo")}
          </LinkButton>
          <Button type="submit" kind="danger" icon="user-x" disabled={busy}>
            {t("group.removalYes", { nickname })}
          </Button>
        </div>
      </PlainForm>
    </FrontPage>
  );
}

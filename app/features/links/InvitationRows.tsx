/** Invitations that nobody has used yet. */
import { formatMoment } from "../../ui/dates.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { LinkRow, Rows } from "../forms/Rows.tsx";
import type { InvitationRow } from "../group/group-view.ts";
import { usePostWords } from "./use-post-words.ts";

/** `at`: the page whose `?invitation=` shows one. */
export function InvitationRows({ invitations, at }: { invitations: readonly InvitationRow[]; at: string }) {
  const t = useText();
  const locale = useLocale();
  const postWords = usePostWords();
  return (
    <div>
      <h3>{t("invite.open")}</h3>
      <Rows>
        {invitations.map(({ id, role, placeName, note, until }) => (
          <LinkRow
            key={id}
            to={`${at}?invitation=${id}`}
            mark={<Icon name="link" />}
            title={note === "" ? postWords(role, placeName) : note}
            facts={
              <>
                {note !== "" && `${postWords(role, placeName)} · `}
                {t("invite.until", { moment: formatMoment(until, locale) })}
              </>
            }
          />
        ))}
      </Rows>
    </div>
  );
}

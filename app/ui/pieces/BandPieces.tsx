/** Saved signs, bands, tags: everything that says how things stand. */
import { Band } from "../Band.tsx";
import { Button } from "../Button.tsx";
import { SavedSign } from "../SavedSign.tsx";
import { DemoBadge, Tag } from "../Tag.tsx";
import { Piece } from "./Piece.tsx";

export function BandPieces() {
  return (
    <>
      <Piece title="Запис">
        <SavedSign state={{ kind: "saved" }} />
        <SavedSign state={{ kind: "sending", count: 2 }} />
        <SavedSign state={{ kind: "kept", count: 3, onDevice: true }} />
        <SavedSign state={{ kind: "kept", count: 3, onDevice: false }} />
        <SavedSign state={{ kind: "refused", count: 1 }} />
      </Piece>
      <Piece title="Ленти" wide>
        <Band tone="warn" icon="cloud-off" title="Няма интернет." onClose={() => {}}>
          Пишете спокойно. Всичко се пази на телефона.
        </Band>
        <Band
          tone="err"
          icon="octagon-alert"
          title="Част от промените не са записани."
          action={<Button kind="plain">Отвори копието</Button>}
        >
          Пазим копие. Покажете го на водещия.
        </Band>
        <Band icon="eye" title="Вие сте ментор.">
          Тук четете плана. Пише го групата.
        </Band>
        <Band tone="ok" icon="circle-check">
          Всичко е изпратено.
        </Band>
      </Piece>
      <Piece title="Етикети">
        <Tag>Чакаме</Tag>
        <Tag tone="ok" icon="check">
          Готово
        </Tag>
        <Tag tone="warn" icon="clock">
          Утре е денят
        </Tag>
        <Tag tone="err" icon="user-x">
          Няма отговорник
        </Tag>
        <Tag tone="brand" icon="target">
          Адресат
        </Tag>
        <DemoBadge />
      </Piece>
    </>
  );
}

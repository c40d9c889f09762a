/** Sheets and the note with the way back, to be opened by hand. */
import { useState } from "react";
import { PersonName } from "../Avatar.tsx";
import { Button } from "../Button.tsx";
import { Field } from "../Field.tsx";
import { Sheet } from "../Sheet.tsx";
import { SheetMenu, SheetMenuItem } from "../SheetMenu.tsx";
import { TextInput } from "../TextInput.tsx";
import { type NoteContent, UndoNote } from "../UndoNote.tsx";
import { Piece } from "./Piece.tsx";

type Open = "side" | "centre" | "menu" | null;

export function SheetPieces() {
  const [open, setOpen] = useState<Open>(null);
  const [note, setNote] = useState<NoteContent | null>(null);
  const close = () => setOpen(null);
  const showNote = () =>
    setNote({
      key: String(Date.now()),
      text: "Картата е изтрита. Можете да я върнете до 30 дни.",
      undo: { label: "Върни", onUndo: () => setNote(null) },
    });
  return (
    <Piece title="Листове и бележки">
      <Button onClick={() => setOpen("side")}>Лист отстрани</Button>
      <Button onClick={() => setOpen("centre")}>Лист в средата</Button>
      <Button onClick={() => setOpen("menu")}>Премести в…</Button>
      <Button onClick={showNote}>Бележка</Button>
      <Sheet open={open === "side"} onClose={close} title="Подписка на родители (200 подписа)" footer={<Footer />}>
        <PersonName face={{ nickname: "Севда", symbol: "music", colour: "c" }} />
        {[1, 2, 3, 4, 5, 6, 7, 8].map((number) => (
          <Field key={number} label={`Поле ${number}`}>
            <TextInput />
          </Field>
        ))}
      </Sheet>
      <Sheet open={open === "centre"} onClose={close} place="centre" title="Още не всичко е изпратено">
        <p>3 промени са само на това устройство.</p>
        <Button kind="main">Оставам</Button>
      </Sheet>
      <Sheet open={open === "menu"} onClose={close} title="Премести в…">
        <SheetMenu>
          <SheetMenuItem icon="circle" current onClick={close}>
            Предстои
          </SheetMenuItem>
          <SheetMenuItem icon="circle-dot" note="1 стъпка" onClick={close}>
            Правим го
          </SheetMenuItem>
          <SheetMenuItem icon="hourglass" disabled onClick={close}>
            Чакаме
          </SheetMenuItem>
          <SheetMenuItem icon="trash-2" danger onClick={close}>
            Изтрий
          </SheetMenuItem>
        </SheetMenu>
      </Sheet>
      <UndoNote note={note} onGone={() => setNote(null)} />
    </Piece>
  );
}

function Footer() {
  return (
    <Button kind="main" wide>
      Запиши
    </Button>
  );
}

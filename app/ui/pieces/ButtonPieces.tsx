/** Buttons, tabs, the switch of columns, cards and the empty state. */
import { useState } from "react";
import { Button, LinkButton } from "../Button.tsx";
import { Card } from "../Card.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { IconButton } from "../IconButton.tsx";
import { SpeakButton } from "../SpeakButton.tsx";
import { ColumnSwitch, Tabs } from "../Tabs.tsx";
import { Piece } from "./Piece.tsx";

const columns = [
  { id: "todo", label: "Предстои", count: 14 },
  { id: "doing", label: "Правим го", count: 1 },
  { id: "waiting", label: "Чакаме", count: 1 },
  { id: "done", label: "Готово", count: 6 },
];

export function ButtonPieces() {
  const [column, setColumn] = useState("todo");
  return (
    <>
      <Piece title="Бутони">
        <Button kind="main" icon="plus">
          Добави стъпка
        </Button>
        <Button icon="share-2">Сподели</Button>
        <Button kind="plain" icon="undo-2">
          Отмени
        </Button>
        <Button kind="danger" icon="trash-2">
          Изтрий
        </Button>
        <Button disabled>Запазва се</Button>
        <LinkButton to="/dev/pieces" iconAfter="arrow-right">
          Връзка
        </LinkButton>
        <IconButton icon="x" label="Затвори" />
        <SpeakButton text="Напишете кода от листа." />
        <Button kind="main" big wide iconAfter="arrow-right">
          Влез в групата
        </Button>
      </Piece>
      <Piece title="Изгледи">
        <Tabs
          label="Изглед"
          tabs={[
            { to: "?view=board", label: "Табло", icon: "square-kanban", current: true },
            { to: "?view=list", label: "Списък", icon: "list", current: false },
          ]}
        />
      </Piece>
      <Piece title="Колони" wide>
        <ColumnSwitch label="Колона" columns={columns} current={column} onChoose={setColumn} />
      </Piece>
      <Piece title="Карти" wide>
        <Card>Среща с кмета на района</Card>
        <Card bad>Намираме 2 лаптопа и принтер</Card>
        <Card flat>Първа среща на коалицията</Card>
      </Piece>
      <Piece title="Празно" wide>
        <EmptyState
          title="Още няма стъпки"
          action={
            <Button kind="main" icon="plus">
              Добави първата стъпка
            </Button>
          }
        >
          Какво правим първо? Всяка стъпка има човек и ден.
        </EmptyState>
      </Piece>
    </>
  );
}

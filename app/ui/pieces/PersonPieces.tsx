/** People: members on discs, mentors on squares, piles of people. */
import { Avatar, AvatarStack, type Face, PersonName } from "../Avatar.tsx";
import { Piece } from "./Piece.tsx";

const faces: readonly Face[] = [
  { nickname: "Надя", symbol: "flower-2", colour: "a" },
  { nickname: "Митко", symbol: "volleyball", colour: "b" },
  { nickname: "Севда", symbol: "music", colour: "c" },
  { nickname: "Роско", symbol: "bike", colour: "d" },
  { nickname: "Боби", symbol: "kite", colour: "b" },
  { nickname: "Огнян", symbol: "landmark", colour: "a", role: "mentor" },
];

export function PersonPieces() {
  return (
    <Piece title="Хора">
      {faces.map((face) => (
        <PersonName key={face.nickname} face={face} />
      ))}
      {faces.map((face) => (
        <Avatar key={face.nickname} face={face} />
      ))}
      <AvatarStack faces={faces} label="Тук са: всички" most={6} />
      <AvatarStack faces={faces} label="Тук са: двама и още" most={2} small />
    </Piece>
  );
}

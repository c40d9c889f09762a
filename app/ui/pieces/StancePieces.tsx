/** Marks of the people around the demand: position, sector, level. */
import { sectors, stances } from "@zaedno/plan";
import { LevelDots } from "../LevelDots.tsx";
import { SectorMark } from "../SectorMark.tsx";
import { StanceMark } from "../StanceMark.tsx";
import { Piece } from "./Piece.tsx";

const levels = [1, 2, 3, 4, undefined] as const;

export function StancePieces() {
  return (
    <Piece title="Позиция, сектор, степен">
      {stances.map((stance) => (
        <StanceMark key={stance} stance={stance} />
      ))}
      {[...sectors, undefined].map((sector) => (
        <SectorMark key={sector ?? "none"} sector={sector} />
      ))}
      {sectors.map((sector) => (
        <SectorMark key={sector} sector={sector} look="words" />
      ))}
      {levels.map((level) => (
        <LevelDots key={level ?? 0} level={level} />
      ))}
    </Piece>
  );
}

/** Marks of the people around the demand: position, sector, level. */
import { LevelDots } from "../LevelDots.tsx";
import { SectorMark } from "../SectorMark.tsx";
import { StanceMark, stances } from "../StanceMark.tsx";
import { Piece } from "./Piece.tsx";

const sectors = ["municipality", "state", "education", "health", "employment", "social", "civil"] as const;
const moreSectors = ["business", "media", "faith", "neighbourhood", undefined] as const;
const levels = [1, 2, 3, 4, undefined] as const;

export function StancePieces() {
  return (
    <Piece title="Позиция, сектор, степен">
      {stances.map((stance) => (
        <StanceMark key={stance} stance={stance} />
      ))}
      {[...sectors, ...moreSectors].map((sector) => (
        <SectorMark key={sector ?? "none"} sector={sector} />
      ))}
      {moreSectors.map((sector) => (
        <SectorMark key={sector ?? "none"} sector={sector} look="words" />
      ))}
      {levels.map((level) => (
        <LevelDots key={level ?? 0} level={level} />
      ))}
    </Piece>
  );
}

/** Every part of `app/ui` in every state, on one page. A new part or state is shown here, or it does not exist. */
import { LanguageChoice } from "../../features/shell/LanguageChoice.tsx";
import { ThemeChoice } from "../../features/shell/ThemeChoice.tsx";
import { Logo } from "../Logo.tsx";
import { BandPieces } from "./BandPieces.tsx";
import { ButtonPieces } from "./ButtonPieces.tsx";
import { FieldPieces } from "./FieldPieces.tsx";
import { IconPieces } from "./IconPieces.tsx";
import { PersonPieces } from "./PersonPieces.tsx";
import styles from "./Pieces.module.css";
import { SheetPieces } from "./SheetPieces.tsx";
import { StancePieces } from "./StancePieces.tsx";

export function Pieces() {
  return (
    <div className={styles.page}>
      <header className={styles.row}>
        <Logo to="/" />
      </header>
      <h1>Знаци и състояния</h1>
      <div className={styles.row}>
        <LanguageChoice />
        <ThemeChoice />
      </div>
      <BandPieces />
      <ButtonPieces />
      <FieldPieces />
      <PersonPieces />
      <StancePieces />
      <SheetPieces />
      <IconPieces />
    </div>
  );
}

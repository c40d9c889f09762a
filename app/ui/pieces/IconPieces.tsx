/** All icons of the sprite with their names. */
import { Icon } from "../Icon.tsx";
import { iconNames } from "../icons/names.js";
import { Piece } from "./Piece.tsx";
import styles from "./Pieces.module.css";

export function IconPieces() {
  return (
    <Piece title="Икони" wide>
      <ul className={styles.icons}>
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </Piece>
  );
}

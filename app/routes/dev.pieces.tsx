/** The living page of all parts. In development only: `routes.ts` leaves it out of production builds. */
import { mainId } from "../features/shell/SkipLink.tsx";
import { Pieces } from "../ui/pieces/Pieces.tsx";

export default function DevPieces() {
  return (
    <main id={mainId} tabIndex={-1}>
      <Pieces />
    </main>
  );
}

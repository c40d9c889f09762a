/** Finding in a plan, fetched when the page has come to rest: nobody needs it to read and to write. */
export { FindSheet as findSheet } from "./FindSheet.tsx";

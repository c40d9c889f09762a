/** What tests of this package and of those above it start from. */
export { emptyDatabase, freshDatabase, migrationsFolder, type TestDatabase } from "./database.ts";
export { newInvitation } from "./links.ts";
export {
  alsoIn,
  createTestProgramme,
  createTestStaff,
  required,
  type TestPerson,
  type TestProgramme,
  testPassword,
  testSecrets,
} from "./people.ts";

/** People, sessions, roles, codes and the list of plans, kept in PostgreSQL. Server only; opens no connection of its own. */

export { type AcceptResult, acceptInvitation, findInvitation, type InvitationOffer } from "./accepting.ts";
export {
  type AccessState,
  accessState,
  accessVersions,
  type ChangeRoleResult,
  changeRole,
  type GroupRole,
  type RemoveMemberResult,
  removeMember,
} from "./access.ts";
export { type CreateAccountResult, setPreferences } from "./accounts.ts";
export { type DeedsOfRoom, forgetOldDeeds, type NotedDeed, noteDeeds, notedUpto, recentDeeds } from "./activity.ts";
export { type AssignResult, assignToGroup } from "./assigning.ts";
export { type Auth, createAuth, type IssuedSession, type SignedIn } from "./auth.ts";
export { type Standpoint, standpointFor, standpointsOf } from "./authority.ts";
export { deviceLabel } from "./device-label.ts";
export { formerPlaces, placesLost } from "./ended-sessions.ts";
export { type ChangeFaceResult, changeFace } from "./faces.ts";
export { activePeople, type GroupDesk, type GroupPerson, groupDesk } from "./group-people.ts";
export {
  createGroup,
  createProgramme,
  createRegion,
  deleteProgramme,
  fictionalProgrammes,
  type GroupCard,
  groupsUnder,
  type Named,
} from "./groups.ts";
export type { AccountId, GroupId, InvitationId, JoinCodeId, ProgrammeId, RegionId, SessionHandle } from "./ids.ts";
export { type MarkName, markOf, setMark } from "./installation-marks.ts";
export {
  type InvitedPost,
  type InvitedRole,
  type InviteResult,
  invitationToken,
  invite,
  type OpenInvitation,
  openInvitations,
  revokeInvitation,
} from "./invitations.ts";
export { closeJoinCode, currentJoinCode, type JoinCode, type OpenJoinCodeResult, openJoinCode } from "./join-codes.ts";
export { JoinMisses } from "./join-misses.ts";
export { findJoin, type JoinKey, type JoinOffer, type JoinResult, joinGroup, type SeatToReturnTo } from "./joining.ts";
export {
  type AppliedMigration,
  appliedMigrations,
  applyWithin,
  checkHistory,
  DatabaseTooOldError,
  type Migration,
  MigrationHistoryError,
  migrate,
  readMigrations,
  refuseOldServer,
  SchemaTooNewError,
} from "./migrate.ts";
export {
  type GroupOverview,
  type ProgrammeOverview,
  programmeOverview,
  type RegionOverview,
  type StaffPerson,
  type StaffPost,
} from "./overview.ts";
export {
  changeEmail,
  changePassword,
  emailOf,
  type OwnAccountResult,
  upgradeAccount,
} from "./own-account.ts";
export { type OwnData, ownData } from "./own-data.ts";
export {
  findPasswordLink,
  makePasswordLink,
  mayResetPassword,
  type NewPasswordResult,
  openPasswordLink,
  type PasswordLink,
  setPasswordByLink,
} from "./password-links.ts";
export { hashPassword, type PasswordFault, passwordFault, verifyPassword } from "./passwords.ts";
export {
  type MemberStatus,
  type Membership,
  membershipOf,
  membershipsOf,
  type Person,
  type PlanAdmission,
  peopleOfGroup,
  planAdmission,
} from "./people.ts";
export { mayResetPin, resetPin, type SetPinResult, setPin } from "./pins.ts";
export { addRegion, archiveGroup, archiveRegion, renameGroup, renameRegion, startGroup } from "./places.ts";
export { createPlanRow, type PlanRow, planOf, planOfRoom, planRoom, setPlanTitle } from "./plans.ts";
export { type ReturnResult, returnToSeat } from "./returning.ts";
export { isPersonSymbol } from "./roster.ts";
export { approveSeat, type PendingSeat, pendingSeats, refuseSeat, type SeatAnswer } from "./seats.ts";
export { type Secrets, secretsFrom } from "./secrets.ts";
export { clearedSessionCookie, readSessionToken, sessionCookie, sessionCookieName } from "./session-cookie.ts";
export type { SessionKind, SessionView } from "./sessions.ts";
export {
  completeSetup,
  createSetupLink,
  findSetup,
  hasAdministrator,
  type SetupLink,
  type SetupOffer,
  type SetupResult,
} from "./setup-links.ts";
export { type SignInResult, signIn } from "./sign-in.ts";
export { SignInLimiter } from "./sign-in-limiter.ts";
export { type AddMembershipResult, addMembership, createSeat, createStaff, type Post } from "./staff.ts";
export { hasAccount, type StaffEntryRefusal } from "./staff-entry.ts";
export { deleteStaleLinks } from "./stale-links.ts";
export { endEveryWayIn, endGivingLinks } from "./ways-in.ts";

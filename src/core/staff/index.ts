export { permissionsOf, requirePermission, requireSystem, scopeOf, type Scope } from './permissions.ts'
export { createFirstAdministrator, createSetupToken } from './first-administrator.ts'
export { createStaffAuth, type StaffActor, type StaffAuth, type StaffSession } from './staff-auth.ts'
export { createStaffLinks, type StaffLinks } from './staff-links.ts'
export { countResetRequest } from './attempts.ts'
export {
  findAnsweringColleague,
  findStaffNames,
  listAnsweringColleagues,
  listAnsweringPrograms,
} from './find-staff-names.ts'
export { endAllSessions, endOtherSessions, endSession, listSessions } from './sessions.ts'
export { sweepStaff } from './sweep.ts'
export {
  acceptanceInput,
  firstAdministratorInput,
  invitationInput,
  linkInput,
  passwordLength,
  programsInput,
  resetInput,
  resetRequestInput,
  roleInput,
  signInInput,
  type AcceptanceInput,
  type InvitationInput,
  type LinkPurpose,
  type LinkView,
  type ResetInput,
  type SessionView,
} from './schema.ts'
// Written by `core/colleagues` too: it sends mail, and what sends mail asks for permissions that stand here.
export { staff, staffAccounts, staffSessions, staffVerifications } from './table.ts'
export { staffModule } from './module.ts'

export { permissionsOf, requirePermission, requireSystem, scopeOf, type Scope } from './permissions.ts'
export { checkSetupToken, createFirstAdministrator, createSetupToken } from './first-administrator.ts'
export {
  createStaffAuth,
  type Client,
  type Entrance,
  type StaffActor,
  type StaffAuth,
  type StaffSession,
} from './staff-auth.ts'
export { changePassword, chooseLanguage, readAccount } from './account.ts'
export { chooseOwnPrograms, findOwnPrograms } from './own-programs.ts'
export {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
} from './second-factor/authenticator.ts'
export { renewRecoveryCodes } from './second-factor/recovery-codes.ts'
export { removeSecondFactor } from './second-factor/remove-second-factor.ts'
export { changeSecondFactorRoles, listSecondFactorRoles } from './second-factor/roles.ts'
export { addPasskey, beginPasskey, removePasskey, renamePasskey } from './passkeys/passkeys.ts'
export { createStaffLinks, type StaffLinks } from './staff-links.ts'
export { createChallenges } from './challenges.ts'
export { countResetRequest, countVisit } from './attempts.ts'
export {
  findAddressed,
  findAnsweringColleague,
  findStaffNames,
  listStaffNames,
  listAnsweringColleagues,
  listAnsweringPrograms,
  listAnsweringStaff,
  listEditingStaff,
  listPublishingStaff,
  localeOf,
} from './find-staff-names.ts'
export { endAllSessions, endOtherSessions, endSession, listSessions } from './sessions.ts'
export { sweepStaff } from './sweep.ts'
export {
  acceptanceInput,
  codeInput,
  emailAddress,
  firstAdministratorInput,
  invitationInput,
  languageInput,
  linkInput,
  newPasskeyInput,
  ownProgramsInput,
  passkeyInput,
  passkeyNameInput,
  passwordChangeInput,
  passwordLength,
  programsInput,
  proofInput,
  resetInput,
  resetRequestInput,
  roleInput,
  secondFactorRolesInput,
  secondStepInput,
  signInInput,
  type AcceptanceInput,
  type AccountView,
  type InvitationInput,
  type LinkPurpose,
  type LinkView,
  type OwnPrograms,
  type PasskeyView,
  type ResetInput,
  type SecondStep,
  type SessionView,
} from './schema.ts'
// Written by `core/colleagues` too: it sends mail, and what sends mail asks for permissions that stand here.
export {
  staff,
  staffAccounts,
  staffAuthenticators,
  staffPasskeys,
  staffSessions,
  staffVerifications,
} from './table.ts'
export { staffModule } from './module.ts'

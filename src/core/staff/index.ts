export { permissionsOf, requirePermission, type Permission } from './permissions.ts'
export { createFirstAdministrator, createSetupToken } from './first-administrator.ts'
export { createStaffAuth, type StaffActor, type StaffAuth, type StaffSession } from './staff-auth.ts'
export { firstAdministratorInput, passwordLength, signInInput, type SessionView } from './schema.ts'

export { addAbsence, findAbsent, listAbsences, removeAbsence } from './absences.ts'
export { findMembers, findTeamHours, listTeams, removeTeam, saveTeam } from './teams.ts'
export { absenceInput, teamInput, type AbsenceView, type TeamView } from './schema.ts'

export { noteEnd, noteStart, readActs, settleActs, withActs } from './acts.ts'
export { alertsAt, isEmergency, isShownOn, nextAlertTurn, type Alert } from './live-alerts.ts'
export { newAlert, type AlertAct, type NewAlert } from './schema.ts'
export { endAlert, startAlert } from './start-alert.ts'

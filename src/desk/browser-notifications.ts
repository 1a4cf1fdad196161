import { useSyncExternalStore } from 'react'

const storageKey = 'desk.notifications'
const listeners = new Set<() => void>()

/** Whether the browser can notify at all: not every one on a phone can. */
const canNotify = (): boolean => typeof Notification !== 'undefined'

/** Whether this browser is to notify: its reader said so here, and allows it still. */
export function areNotificationsOn(): boolean {
  try {
    return canNotify() && Notification.permission === 'granted' && localStorage.getItem(storageKey) === 'on'
  } catch {
    return false
  }
}

/** Switches them on, after asking the browser, or off. @returns whether they are as wanted */
export async function switchNotifications(on: boolean): Promise<boolean> {
  if (!canNotify()) return !on
  if (on && (await Notification.requestPermission()) !== 'granted') return false
  try {
    if (on) localStorage.setItem(storageKey, 'on')
    else localStorage.removeItem(storageKey)
  } catch {
    return !on
  }
  for (const listener of listeners) listener()
  return true
}

export function useNotificationsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areNotificationsOn)
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import { t } from '../../messages/desk-message.ts'
import { useLiveState } from '../live-stream.ts'

/** Says when what is shown may be out of date. Short interruptions, as at a restart, pass unmentioned. */
export function ConnectionNotice() {
  const isOnline = useSyncExternalStore(watchOnline, () => navigator.onLine)
  const isLost = useLasting(useLiveState() === 'lost', 5_000)
  const text = !isOnline ? t('live.offline') : isLost ? t('live.lost') : ''
  return (
    <div role="status">
      {text && (
        <div className="notice-row">
          <p className="notice">{text}</p>
        </div>
      )}
    </div>
  )
}

function watchOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** True once `is` has been true for a while. */
function useLasting(is: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!is) return
    const timer = setTimeout(() => setLasts(true), ms)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [is, ms])
  return lasts
}

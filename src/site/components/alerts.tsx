import { isShownOn } from '../../core/alerts/index.ts'
import { alertStreamPath } from '../alerts/alert-stream-path.ts'
import type { Frame } from '../frame.ts'
import { ownUnless, pathHere } from '../visited-language.ts'
import { AlertBanner } from './alert-banner.tsx'

type Props = {
  frame: Pick<Frame, 'alerts' | 'own'>
  /** Without one, as on an error page, only what stands on every page is shown. */
  path: string | null
}

/** The alerts of a page. Its element stands there also while there is none: the next one may arrive on the open page. */
export function Alerts({ frame, path }: Props) {
  const shown = frame.alerts.filter((alert) => isShownOn(alert, path))
  return (
    <live-alerts stream={pathHere(alertStreamPath)}>
      {shown.map((alert) => (
        <AlertBanner key={alert.key} alert={alert} own={ownUnless(alert.locale !== undefined, frame)} />
      ))}
    </live-alerts>
  )
}

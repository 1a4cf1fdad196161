import { Outlet } from '@tanstack/react-router'
import { GateLanguages } from '../features/session/gate-languages.tsx'
import { Frame } from '../ui/frame.tsx'

/** Around the screens of those who are not signed in. */
export function GateFrame() {
  return (
    <Frame isNarrow>
      <Outlet />
      <GateLanguages />
    </Frame>
  )
}

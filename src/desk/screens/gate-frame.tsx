import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { GateLanguages } from '../features/session/gate-languages.tsx'
import { Frame } from '../ui/frame.tsx'
import { closeNotices } from '../ui/undo.tsx'

/** Around the screens of those who are not signed in. */
export function GateFrame() {
  useEffect(closeNotices, [])
  return (
    <Frame isNarrow>
      <Outlet />
      <GateLanguages />
    </Frame>
  )
}

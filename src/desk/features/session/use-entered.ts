import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { SecondStep } from '../../../core/staff/schema.ts'
import type { Entered } from './sign-in.ts'

/** What follows a proof that was right: the desk, or the second step. */
export function useEntered(next: string | undefined) {
  const router = useRouter()
  const client = useQueryClient()
  const [second, setSecond] = useState<SecondStep | null>(null)
  function onEntered(entered: Entered) {
    if (entered.second) return setSecond(entered.second)
    client.clear()
    client.setQueryData(['session'], entered.session)
    router.history.replace(next ?? '/desk')
  }
  return { second, onEntered, onBack: () => setSecond(null) }
}

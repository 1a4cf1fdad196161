import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'
import { setSchoolZone } from '../../ui/instant.tsx'

/** What the desk must know of the school. Asked before the first screen is drawn, for every time on it is told in the school's zone. */
export const schoolQuery = queryOptions({
  queryKey: ['school'],
  queryFn: async () => {
    const school = await ask(api.school.$get())
    setSchoolZone(school.timeZone)
    return school
  },
  staleTime: 10 * 60_000,
})

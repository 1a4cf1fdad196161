import { api, ask } from '../../api.ts'

type Ids = readonly string[]

/** @param to the colleague; null for nobody */
export const assignMany = (ids: Ids, to: string | null) =>
  ask(api.many.assign.$post({ json: { ids: [...ids], to } }))
export const tagMany = (ids: Ids, { add = [], remove = [] }: { add?: string[]; remove?: string[] }) =>
  ask(api.many.tag.$post({ json: { ids: [...ids], add, remove } }))
/** @param act what `tagMany` gave; null where it changed nothing */
export const undoTags = async (act: string | null) =>
  act === null ? undefined : ask(api.many.tag.undo.$post({ json: { act } }))
export const closeMany = (ids: Ids) => ask(api.many.close.$post({ json: { ids: [...ids], note: '' } }))
export const reopenMany = (ids: Ids) => ask(api.many.reopen.$post({ json: { ids: [...ids] } }))

import { z } from 'zod'

export type Path = readonly (string | number)[]

/** `costs[0].amount`, as problems and findings name a field. */
export const dotPath = (path: Path): string => z.core.toDotPath([...path])

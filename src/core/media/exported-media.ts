import path from 'node:path'
import { z } from 'zod'
import { mediaFolder, mediaTypes, type MediaType } from '../content/index.ts'

/** What `media/library.json` of an export says of each file: how it is sent, and the picture that it is one size of; null for a recording's. */
export const exportedMedia = z.array(
  z.strictObject({
    name: z.string().regex(/^[0-9a-f]{64}$/),
    type: z.enum(Object.keys(mediaTypes) as [MediaType, ...MediaType[]]),
    width: z.int().nonnegative(),
    picture: z
      .strictObject({
        id: z.uuid(),
        name: z.string(),
        alt: z.string(),
        credit: z.string(),
        width: z.int().positive(),
        height: z.int().positive(),
      })
      .nullable(),
  }),
)
export type ExportedFile = z.output<typeof exportedMedia>[number]

export const libraryFile = `${mediaFolder}/library.json`

/** Below the folder of the export: named by the SHA-256 of its content, with the ending that programs know it by. */
export const exportedPath = ({ name, type }: ExportedFile): string =>
  path.posix.join(mediaFolder, `${name}.${mediaTypes[type]}`)

import { recordingTypes, type RecordingType } from '../content/index.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Ctx } from '../context.ts'
import { requireSystem } from '../staff/index.ts'
import { mediaFiles } from './table.ts'

/** Keeps a file of a recording, so that pages may play it; the same file twice is one. @returns its name: the SHA-256 of its content */
export async function addRecordingFile(
  ctx: Ctx,
  files: FileStore,
  content: Uint8Array,
  type: RecordingType,
): Promise<string> {
  requireSystem(ctx)
  const { sha256, bytes } = await files.put(chunksOf(content))
  await ctx.db
    .insert(mediaFiles)
    .values({ name: sha256, mediaId: null, type, width: 0, bytes })
    .onConflictDoNothing()
  return sha256
}

/** By the ending of a file's name; null where it is none of a recording. */
export function recordingTypeOf(fileName: string): RecordingType | null {
  const types = Object.keys(recordingTypes) as RecordingType[]
  return types.find((type) => fileName.endsWith(`.${recordingTypes[type]}`)) ?? null
}

async function* chunksOf(content: Uint8Array) {
  yield content
}

import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { compressFromBytes, compressors } from './compress.ts'
import { contentTypeOf } from './content-types.ts'

/** Leaves `x.br` and `x.gz` beside each file of a built folder that they make smaller, so that no server has to. */
export async function precompressFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (file) =>
        file.isFile() && !file.parentPath.includes(`${path.sep}.`) && contentTypeOf(file.name).isCompressible,
    )
    .map((file) => path.join(file.parentPath, file.name))
  await Promise.all(files.map(precompressFile))
}

async function precompressFile(file: string) {
  const body = await readFile(file)
  if (body.length < compressFromBytes) return
  const [br, gz] = await Promise.all([compressors.br(body), compressors.gzip(body)])
  if (br.length < body.length) await writeFile(`${file}.br`, br)
  if (gz.length < body.length) await writeFile(`${file}.gz`, gz)
}
